import { useEffect, useEffectEvent, useState } from 'react'
import type { Figures as FiguresData } from '../contract/figures.ts'
import type { TeamActs } from '../model/team.ts'
import { languageName } from '../words/format.ts'
import { figuresWords } from '../words/figures.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/controls/SelectField.tsx'
import { useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { AgainstPromise } from './AgainstPromise.tsx'
import { CellTable } from './CellTable.tsx'
import { HourChart } from './HourChart.tsx'
import { Ratings } from './Ratings.tsx'

const SPANS = ['7', '28', '90'] as const

/** How long people waited, drawn, with a table as its twin. */
export default function Figures({ acts }: { acts: TeamActs }) {
  const words = useWords(figuresWords)
  const [days, setDays] = useState<(typeof SPANS)[number]>('28')
  const [figures, setFigures] = useState<FiguresData | null>(null)
  const { trouble, busy, run } = useAttempt()
  const fetchFor = (span: string) => run(() => acts.figures(Number(span), Intl.DateTimeFormat().resolvedOptions().timeZone), setFigures)
  const begin = useEffectEvent(() => fetchFor(days))
  useEffect(() => begin(), [])
  return (
    <main className="figures">
      <h1>{words.title}</h1>
      <div className="figures-head">
        <div className="stack is-close quiet">
          <p>{words.lede(Number(days))}</p>
          <p>{words.fewest(figures?.fewest ?? 3)}</p>
          {figures && <p>{words.leftOut(figures.leftOut)}</p>}
        </div>
        <SelectField
          label={words.days}
          value={days}
          options={SPANS.map((value) => ({ value, label: words.daysOf(Number(value)) }))}
          onChange={(span) => {
            setDays(span)
            fetchFor(span)
          }}
        />
      </div>
      {trouble && (
        <Notice
          bad
          action={
            <Button size="small" disabled={busy} onClick={() => fetchFor(days)}>
              {words.tryAgain}
            </Button>
          }
        >
          {words.failed}
        </Notice>
      )}
      {!figures && !trouble && <p className="quiet">{words.loading}</p>}
      {figures && figures.all.asked === 0 && <p>{words.none}</p>}
      {figures && figures.all.asked > 0 && (
        <>
          <HourChart hours={figures.hours} />
          <CellTable
            caption={words.byHour}
            first={words.hour}
            rows={[
              ...figures.hours.map((cell) => ({ name: `${String(cell.hour).padStart(2, '0')}–${String(cell.hour + 1).padStart(2, '0')}`, cell })),
              { name: words.all, cell: figures.all }
            ]}
          />
          <p className="faint">{words.peopleMeans}</p>
          <AgainstPromise said={figures.all.said} />
          <CellTable caption={words.byLanguage} first={words.language} rows={figures.languages.map((cell) => ({ name: languageName(cell.language), cell }))} />
          <Ratings ratings={figures.ratings} lines={figures.lines} />
        </>
      )}
    </main>
  )
}
