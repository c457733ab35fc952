import { useState } from 'react'
import { FENCE_SWITCH, type ModelLine } from '../../contract/incoming/model.ts'
import { dayAndTime, megabytes } from '../../words/format.ts'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { BeginActs } from '../NewShowroom.tsx'
import type { ModelActs } from './acts.ts'
import { BringModel } from './BringModel.tsx'
import { ModelReport } from './ModelReport.tsx'
import { useFresh } from './use-fresh.ts'
import './models.css'

const MOVES: readonly ModelLine['state'][] = ['coming', 'waiting', 'checking']

/** All models that came in, and where one is brought. */
export function ModelsPage({ acts, mayBring, mayBegin }: { acts: ModelActs & BeginActs; mayBring: boolean; mayBegin: boolean }) {
  const [opened, setOpened] = useState<string | null>(null)
  return opened === null ? <List acts={acts} mayBring={mayBring} onOpen={setOpened} /> : <ModelReport key={opened} id={opened} acts={acts} mayBring={mayBring} mayBegin={mayBegin} onBack={() => setOpened(null)} />
}

function List({ acts, mayBring, onOpen }: { acts: ModelActs; mayBring: boolean; onOpen(id: string): void }) {
  const words = useWords(modelWords)
  const language = useLanguage()
  const { value, failed, again } = useFresh(acts.models, 'models', ({ models }) => models.some(({ state }) => MOVES.includes(state)))
  return (
    <main className="models">
      <h1>{words.models}</h1>
      <p className="lede">{words.lede}</p>
      {value?.takes === 'no-fence' && <Notice bad>{words.noFence(FENCE_SWITCH)}</Notice>}
      {value?.takes === 'yes' && value.fence === 'none' && <Notice bad>{words.noFenceNow}</Notice>}
      {mayBring && value?.takes === 'yes' && <BringModel acts={acts} onBegin={again} onDone={onOpen} />}
      {failed && <Notice bad action={<Button size="small" onClick={again}>{words.tryAgain}</Button>}>{words.failed}</Notice>}
      {!value && !failed && <p>{words.loading}</p>}
      {value?.models.length === 0 && <p className="quiet">{words.none}</p>}
      {value && value.models.length > 0 && (
        <ul className="model-list">
          {value.models.map((model) => (
            <li key={model.id}>
              <button type="button" onClick={() => onOpen(model.id)}>
                <bdi className="model-name">{model.name}</bdi>
                <span className="model-state" data-state={model.state}>{words[model.state]}</span>
                <span className="quiet">{words.megabytes(megabytes(model.bytes, language))}</span>
                <span className="quiet">{words.by(model.by ?? words.nobody, dayAndTime(model.madeAt, language))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
