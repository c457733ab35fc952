import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { AttentionPeriod, AttentionTable } from '../contract/attention/reading.ts'
import { studioWords } from '../words/studio.ts'
import { useLanguage, useText, useWords } from '../ui/language.ts'
import { isNight, putTinted, TINTED_SIZE } from '../ui/tinted.ts'
import { dayIn } from './day-in.ts'
import type { StudioActs } from './studio-props.ts'

/** One week of one edition and measure: the product tinted, and every zone with what it may be off by. */
export function PeriodReport({ table, period, before, acts }: { table: AttentionTable; period: AttentionPeriod; before: AttentionPeriod | null; acts: StudioActs }) {
  const words = useWords(studioWords)
  const language = useLanguage()
  const text = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [bare, setBare] = useState(false)
  const { cells } = period
  useEffect(() => {
    if (!cells) return
    let gone = false
    acts.paint(table, Object.fromEntries(cells.map(({ zone, seconds }) => [zone, seconds])), TINTED_SIZE, isNight()).then(
      (picture) => {
        if (canvas.current && !gone) putTinted(picture, canvas.current)
      },
      // Without the product's likeness there is the table alone.
      () => gone || setBare(true)
    )
    return () => {
      gone = true
    }
  }, [cells, acts, table])
  const most = Math.max(1, ...(cells ?? []).map(({ seconds, give }) => seconds + give))
  const label = (zone: string) => text(table.zones.find(({ name }) => name === zone)?.label ?? { en: zone })
  const was = new Map((before?.cells ?? []).map((cell) => [cell.zone, cell]))
  return (
    <article className="period" data-state={period.state}>
      <h3>{`${words.week(dayIn(period.from, language))} · ${words.edition(period.edition)}`}</h3>
      {period.state === 'open' && <p className="quiet">{words.open}</p>}
      {period.state === 'few' && <p className="quiet">{words.few(table.k)}</p>}
      {cells && (
        <>
          <p>{words.visits(period.visits ?? 0, period.visitsGive)}</p>
          <div className="told">
            {!bare && (
              <figure>
                <canvas ref={canvas} {...TINTED_SIZE} role="img" aria-label={words.picture} />
                <figcaption className="quiet">{words.scale}</figcaption>
              </figure>
            )}
            <div className="wide" tabIndex={0} role="region" aria-label={words.tableOf}>
              <table>
                <thead>
                  <tr><th scope="col">{words.zone}</th><td aria-hidden /><th scope="col">{words.seconds}</th><th scope="col">{words.give}</th>{before && <th scope="col">{words.weekBefore(dayIn(before.from, language))}</th>}</tr>
                </thead>
                <tbody>
                  {cells.toSorted((a, b) => b.seconds - a.seconds).map(({ zone, seconds, give }) => (
                    <tr key={zone}>
                      <th scope="row">{label(zone)}</th>
                      <td aria-hidden><i className="bar" style={{ '--v': seconds / most, '--low': Math.max(0, seconds - give) / most, '--high': (seconds + give) / most } as CSSProperties} /></td>
                      <td>{seconds.toLocaleString(language)}</td>
                      <td>{`± ${give.toLocaleString(language)}`}</td>
                      {before && <td>{was.has(zone) ? was.get(zone)!.seconds.toLocaleString(language) : '–'}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        </>
      )}
      <p className="quiet small">{words.budget(period.spent, period.epsilon)}</p>
    </article>
  )
}
