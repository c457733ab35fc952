import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { totalOf } from '../../contract/attention/report.ts'
import type { Measure } from '../../contract/attention/zones.ts'
import { attentionWords } from '../../words/attention.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { isNight, putTinted, TINTED_SIZE } from '../../ui/tinted.ts'
import { useStage } from '../surface.ts'
import { useAttention, useMeasured } from './attention-context.ts'

/** The picture is painted anew after so many more seconds: numbers tell the rest. */
const ANEW = 5

/** One's own attention: seconds by zone, the picture on the car when asked for, and the very bytes. Shown to oneself alone. */
export function OwnPicture({ measure }: { measure: Measure }) {
  const words = useWords(attentionWords)
  const text = useText()
  const { acts } = useAttention()
  const { seconds, state } = useMeasured((model) => model.measures[measure])
  const zones = useStage((model) => model.showroom.attention?.zones ?? [])
  const [shown, setShown] = useState(false)
  const canvas = useRef<HTMLCanvasElement>(null)
  const painted = useRef<number | null>(null)
  const told = zones.filter(({ name }) => seconds[name] !== undefined).toSorted((a, b) => seconds[b.name]! - seconds[a.name]!)
  const total = totalOf(seconds)
  const most = Math.max(1, ...Object.values(seconds))
  useEffect(() => {
    if (!shown) painted.current = null
    else if (painted.current === null || total - painted.current >= (state === 'measuring' ? ANEW : 1)) {
      painted.current = total
      void acts.paint(measure, seconds, TINTED_SIZE, isNight()).then((picture) => {
        if (picture && canvas.current) putTinted(picture, canvas.current)
        else painted.current = null
      })
    }
  }, [shown, seconds, total, state, acts, measure])
  if (told.length === 0) return <p className="quiet" role="status">{measure === 'dwell' ? words.nothingYetDwell : words.nothingYet}</p>
  return (
    <>
      <p className="quiet">{words.soFar(total, told.length)}</p>
      {shown && <canvas className="own-picture" ref={canvas} {...TINTED_SIZE} role="img" aria-label={words.ownPicture} />}
      <table className="seconds">
        <thead className="unseen">
          <tr><th>{words.zoneHead}</th><th>{words.secondsHead}</th></tr>
        </thead>
        <tbody>
          {told.map(({ name, label }) => (
            <tr key={name}>
              <th scope="row">{text(label)}</th>
              <td><i className="share" style={{ '--v': seconds[name]! / most } as CSSProperties} />{words.seconds(seconds[name]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pair">
        <Button size="touch" aria-pressed={shown} onClick={() => setShown(!shown)}>{words.show}</Button>
        <Button size="touch" onClick={() => acts.send(measure)}>{words.send(told.length)}</Button>
      </div>
      <details>
        <summary>{words.bytes}</summary>
        <pre className="report" tabIndex={0}>{acts.bytes(measure)}</pre>
      </details>
    </>
  )
}
