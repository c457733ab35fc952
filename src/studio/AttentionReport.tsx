import { useEffect, useRef, type CSSProperties } from 'react'
import type { AttentionPeriod, AttentionTable } from '../contract/attention/reading.ts'
import { studioWords } from '../words/studio.ts'
import { Button } from '../ui/Button.tsx'
import { useText, useWords } from '../ui/language.ts'
import type { StudioActs } from './studio-props.ts'
import { useLoaded } from './use-loaded.ts'

/** What can honestly be known of attention in one showroom, by week, edition and measure. */
export function AttentionReport({ slug, acts }: { slug: string; acts: StudioActs }) {
  const words = useWords(studioWords)
  const text = useText()
  const { value: table, failed, again } = useLoaded(() => acts.attention(slug), slug)
  if (failed) return <><p>{words.failed}</p><Button onClick={again}>{words.tryAgain}</Button></>
  if (!table) return <p>{words.loading}</p>
  if (table.zones.length === 0) return <p>{words.none}</p>
  return (
    <section className="attention-report">
      <h2>{text(table.title)}</h2>
      <p>{words.lede}</p>
      <p className="quiet">{words.how(table.k)}</p>
      {table.periods.map((period) => (
        <Period key={`${period.from} ${period.edition} ${period.measure}`} table={table} period={period} acts={acts} />
      ))}
    </section>
  )
}

function Period({ table, period, acts }: { table: AttentionTable; period: AttentionPeriod; acts: StudioActs }) {
  const words = useWords(studioWords)
  const text = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { cells } = period
  useEffect(() => {
    if (cells && canvas.current) void acts.paint(table, Object.fromEntries(cells.map(({ zone, seconds }) => [zone, seconds])), canvas.current)
  }, [cells, acts, table])
  const most = Math.max(1, ...(cells ?? []).map(({ seconds, give }) => seconds + give))
  const label = (zone: string) => text(table.zones.find(({ name }) => name === zone)?.label ?? { en: zone })
  return (
    <article className="period" data-state={period.state}>
      <h3>{`${period.measure === 'dwell' ? words.dwell : words.inView} · ${words.week(period.from)} · ${words.edition(period.edition)}`}</h3>
      {period.state === 'open' && <p>{words.open}</p>}
      {period.state === 'few' && <p>{words.few(table.k)}</p>}
      {cells && (
        <>
          <p>{words.visits(period.visits ?? 0, period.visitsGive)}</p>
          <canvas ref={canvas} width={480} height={264} role="img" aria-label={words.picture} />
          <table>
            <thead>
              <tr><th>{words.zone}</th><th>{words.seconds}</th><th>{words.give}</th><th aria-hidden /></tr>
            </thead>
            <tbody>
              {cells.toSorted((a, b) => b.seconds - a.seconds).map(({ zone, seconds, give }) => (
                <tr key={zone}>
                  <th scope="row">{label(zone)}</th>
                  <td>{seconds}</td>
                  <td>{`± ${give}`}</td>
                  <td aria-hidden>
                    <i className="bar" style={{ '--v': seconds / most, '--low': Math.max(0, seconds - give) / most, '--high': (seconds + give) / most } as CSSProperties} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p className="quiet small-print">{words.budget(period.spent, period.epsilon)}</p>
    </article>
  )
}
