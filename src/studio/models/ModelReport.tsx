import { useState } from 'react'
import type { Model } from '../../contract/incoming/model.ts'
import type { Report } from '../../contract/incoming/report.ts'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { BeginActs } from '../NewShowroom.tsx'
import type { ModelActs } from './acts.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import { Findings } from './Findings.tsx'
import { Gate } from './Gate.tsx'
import { MakeShowroom } from './MakeShowroom.tsx'
import { ModelPicture } from './ModelPicture.tsx'
import { PartsFound } from './PartsFound.tsx'
import { useFresh } from './use-fresh.ts'
import { VerdictStrip } from './VerdictStrip.tsx'

/** What became of one model: what was wrong, what it is fit for, and which parts were found. */
export function ModelReport({ id, acts, mayBring, mayBegin, onBack }: { id: string; acts: ModelActs & BeginActs; mayBring: boolean; mayBegin: boolean; onBack(): void }) {
  const words = useWords(modelWords)
  const { value: model, failed, again } = useFresh(() => acts.model(id), id, ({ state }) => state !== 'ready' && state !== 'refused')
  const [sure, setSure] = useState(false)
  return (
    <main className="models model-report">
      <p className="report-bar">
        <Button kind="quiet" onClick={onBack}>{words.back}</Button>
        {model?.report && <a className="button is-quiet" href={`/api/models/${id}/report`} download="report.json">{words.asJson}</a>}
        {mayBring && model && (
          <Button kind="quiet-bad" icon="erase" onClick={() => (sure ? void acts.removeModel(id).then(onBack, again) : setSure(true))}>{sure ? words.removeSure : words.remove}</Button>
        )}
      </p>
      {failed && <Notice bad action={<Button size="small" onClick={again}>{words.tryAgain}</Button>}>{words.failed}</Notice>}
      {!model && !failed && <p>{words.loading}</p>}
      {model && !model.report && (
        <>
          <h1>{words.workingTitle(model.name)}</h1>
          <p role="status" className="model-state" data-state={model.state}>{words[model.state]}</p>
          <p className="quiet">{words.workingMore}</p>
        </>
      )}
      {model?.report && <Finished model={model} report={model.report} acts={acts} mayBring={mayBring} mayBegin={mayBegin} again={again} />}
    </main>
  )
}

function Finished({ model, report, acts, mayBring, mayBegin, again }: { model: Model; report: Report; acts: ModelActs & BeginActs; mayBring: boolean; mayBegin: boolean; again(): void }) {
  const words = useWords(modelWords)
  const language = useLanguage()
  const [marked, setMarked] = useState<string | null>(null)
  const metres = (report.size ?? []).map((v) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(v))
  // Findings name nodes as they came; the room knows parts by their new names.
  const [byCame, setByCame] = useState<ReadonlyMap<string, string>>(() => new Map(report.parts.map(({ came, node }) => [came, node])))
  const missing = report.missing.filter((each) => each !== 'poster' || model.poster === null)
  return (
    <>
      <h1>{model.state === 'ready' ? words.readyTitle(report.name) : words.refusedTitle(report.name)}</h1>
      {report.gate.length > 0 && <VerdictStrip gate={report.gate} />}
      {mayBegin && model.state === 'ready' && <MakeShowroom model={model} found={report.parts} acts={acts} />}
      {report.fence === 'none' ? <Notice bad>{words.noCage}</Notice> : <p className="quiet">{words.cage}</p>}
      {model.state === 'ready' && report.size && model.product && (
        <ModelPicture model={model} size={report.size} product={model.product} acts={acts} mayBring={mayBring} marked={marked} onKept={again} onParts={setByCame} />
      )}
      {report.gate.length > 0 && <Gate model={model} gate={report.gate} acts={acts} mayBring={mayBring} again={again} />}
      <Findings findings={report.findings} partOf={(place) => byCame.get(place) ?? null} marked={marked} onMark={setMarked} />
      {report.before && report.after && <BeforeAfter before={report.before} after={report.after} />}
      {report.size && (
        <Facts
          facts={[
            [words.size, <>{words.metres(metres[0]!, metres[1]!, metres[2]!)} <span className="quiet">{words.sizeCheck}</span></>],
            ...(report.clips.length > 0 ? [[words.clips, report.clips.map(({ name, seconds }) => `${name} (${words.seconds(seconds.toFixed(1))})`).join(', ')] as const] : []),
            ...(report.variants.length > 0 ? [[words.variants, report.variants.join(', ')] as const] : []),
            ...(missing.length > 0 ? [[words.missing, missing.map((each) => words[each]).join(', ')] as const] : [])
          ]}
        />
      )}
      {model.state === 'ready' && <PartsFound model={model} found={report.parts} acts={acts} mayBring={mayBring} marked={marked} onMark={setMarked} again={again} />}
    </>
  )
}
