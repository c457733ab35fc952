import type { HourCell } from '../contract/figures.ts'
import { figuresWords } from '../words/figures.ts'
import { useWords } from '../ui/language.ts'

/** Sizes of the drawing, in its own units. */
const WIDTH = 720
const HEIGHT = 200
const FOOT = 22
const STEP = WIDTH / 24

/** What was asked in each hour of the day: answered in time, answered later, missed, one over the other. The table says the same. */
export function HourChart({ hours }: { hours: readonly HourCell[] }) {
  const words = useWords(figuresWords)
  const most = Math.max(1, ...hours.map(({ answered, missed }) => answered + missed))
  const tall = (count: number) => (count / most) * (HEIGHT - FOOT - 16)
  return (
    <figure className="hour-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.drawn}>
        {hours.map(({ hour, answered, inTime, missed }) => {
          const x = hour * STEP + 4
          const parts = [
            { kind: 'is-in-time', height: tall(inTime) },
            { kind: 'is-later', height: tall(answered - inTime) },
            { kind: 'is-missed', height: tall(missed) }
          ]
          let y = HEIGHT - FOOT
          return (
            <g key={hour}>
              {parts.map(({ kind, height }) => {
                y -= height
                return <rect key={kind} className={kind} x={x} y={y} width={STEP - 8} height={height} />
              })}
              <text x={x + (STEP - 8) / 2} y={y - 5} textAnchor="middle">
                {answered + missed}
              </text>
            </g>
          )
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {[0, 6, 12, 18].map((hour) => (
          <text key={hour} x={hour * STEP + 4} y={HEIGHT - 5}>
            {`${String(hour).padStart(2, '0')}:00`}
          </text>
        ))}
      </svg>
      <figcaption className="row is-wrapping">
        <span className="key is-in-time">{words.inTimeKey}</span>
        <span className="key is-later">{words.laterKey}</span>
        <span className="key is-missed">{words.missedKey}</span>
      </figcaption>
    </figure>
  )
}
