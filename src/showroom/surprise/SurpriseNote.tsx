import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Surprise } from '../../contract/surprises.ts'
import { textIn } from '../../contract/text-in.ts'
import type { VisitStore } from '../../model/visit.ts'
import { surpriseWords } from '../../words/surprises.ts'
import { Button } from '../../ui/Button.tsx'
import { custom } from '../../ui/custom.ts'
import './surprise.css'

/** A surprise that has come; `at` tells two alike from one another. */
export interface Come {
  readonly what: Surprise['what']
  readonly at: number
}

interface SurpriseNoteProps {
  visit: VisitStore
  note: StoreApi<{ come: Come | null }>
  choose: (group: string, choice: string) => void
}

/** What a surprise says, on a small card that is said aloud and put away by a press. */
export function SurpriseNote({ visit, note, choose }: SurpriseNoteProps) {
  const come = useStore(note, (now) => now.come)
  const language = useStore(visit, (model) => model.language)
  const groups = useStore(visit, (model) => model.edition.showroom.groups)
  const words = surpriseWords[language]
  const what = come?.what
  const away = () => note.setState({ come: null })
  const choice = what?.kind === 'colour' ? groups.find(({ id }) => id === what.group)?.choices.find(({ id }) => id === what.choice) : undefined
  return (
    <div role="status" lang={language}>
      {what && (
        <section className="surprise" aria-label={words.surprise} key={come.at}>
          {choice?.swatch && <i className="surprise-swatch" style={custom({ '--colour': choice.swatch[Math.floor(choice.swatch.length / 2)]! })} />}
          <p>{what.kind === 'note' ? textIn(what.text, language) : what.kind === 'greeting' ? words.greeting : what.kind === 'shooting-star' ? words.star : words.colour(choice ? textIn(choice.label, language) : what.choice)}</p>
          {what.kind === 'note' && what.from && <p className="quiet">{words.from(what.from)}</p>}
          <div className="row">
            {what.kind === 'colour' && choice && <Button kind="primary" onClick={() => (choose(what.group, what.choice), away())}>{words.tryIt}</Button>}
            <Button onClick={away}>{words.close}</Button>
          </div>
        </section>
      )}
    </div>
  )
}
