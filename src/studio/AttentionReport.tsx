import { useState } from 'react'
import type { AttentionPeriod } from '../contract/attention/reading.ts'
import { MEASURES, type Measure } from '../contract/attention/zones.ts'
import { studioWords } from '../words/studio.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/controls/SelectField.tsx'
import { useText, useWords } from '../ui/language.ts'
import { Tabs } from '../ui/Tabs.tsx'
import { PeriodReport } from './PeriodReport.tsx'
import type { StudioActs } from './studio-props.ts'
import { useLoaded } from './use-loaded.ts'
import { Weeks } from './Weeks.tsx'

const keyOf = ({ edition, from }: AttentionPeriod): string => `${from} ${edition}`

/** What can honestly be known of attention in one showroom: by measure and edition, over time, and one week of it by zone. */
export function AttentionReport({ slug, acts }: { slug: string; acts: StudioActs }) {
  const words = useWords(studioWords)
  const text = useText()
  const { value: table, failed, again } = useLoaded(() => acts.attention(slug), slug)
  const [measure, setMeasure] = useState<Measure>('in-view')
  const [edition, setEdition] = useState<string>('')
  const [chosen, setChosen] = useState<string | null>(null)
  if (failed) return <><p>{words.failed}</p><Button onClick={again}>{words.tryAgain}</Button></>
  if (!table) return <p>{words.loading}</p>
  if (table.zones.length === 0) return <p>{words.none}</p>
  const editions = [...new Set(table.periods.map((period) => period.edition))].toSorted((a, b) => b - a)
  // Over time: the oldest first.
  const weeks = table.periods
    .filter((period) => period.measure === measure && (edition === '' || String(period.edition) === edition))
    .toSorted((a, b) => (a.from === b.from ? a.edition - b.edition : a.from < b.from ? -1 : 1))
  const week = weeks.find((period) => keyOf(period) === chosen) ?? weeks.findLast(({ state }) => state === 'shown') ?? weeks.at(-1)
  const before = week && weeks.findLast((period) => period.edition === week.edition && period.from < week.from && period.state === 'shown')
  return (
    <section className="attention-report">
      <h2>{text(table.title)}</h2>
      <p className="lede">{words.lede}</p>
      <details className="how"><summary>{words.howTitle}</summary><p className="quiet">{words.how(table.k)}</p></details>
      <div className="asked-of">
        <Tabs label={words.measured} value={measure} tabs={MEASURES.toReversed().map((each) => ({ value: each, label: each === 'dwell' ? words.dwell : words.inView }))} onChange={setMeasure} controls="week" />
        <SelectField label={words.editions} value={edition} options={[{ value: '', label: words.everyEdition }, ...editions.map((each) => ({ value: String(each), label: words.edition(each) }))]} onChange={setEdition} />
      </div>
      <Weeks weeks={weeks} chosen={week ? keyOf(week) : null} keyOf={keyOf} onChoose={setChosen} k={table.k} />
      <div id="week" role="tabpanel">{week && <PeriodReport key={`${measure} ${keyOf(week)}`} table={table} period={week} before={before ?? null} acts={acts} />}</div>
    </section>
  )
}
