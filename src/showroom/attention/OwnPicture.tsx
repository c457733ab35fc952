import { useEffect, useRef, useState } from 'react'
import type { Measure } from '../../contract/attention/zones.ts'
import { attentionWords } from '../../words/attention.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useStage } from '../surface.ts'
import { useAttention, useMeasured } from './attention-context.ts'

/** One's own attention: seconds by zone, the picture on the car when asked for, and the very bytes. Shown to oneself alone. */
export function OwnPicture({ measure }: { measure: Measure }) {
  const words = useWords(attentionWords)
  const text = useText()
  const { acts } = useAttention()
  const { seconds } = useMeasured((model) => model.measures[measure])
  const zones = useStage((model) => model.showroom.attention?.zones ?? [])
  const [shown, setShown] = useState(false)
  const canvas = useRef<HTMLCanvasElement>(null)
  const told = zones.filter(({ name }) => seconds[name] !== undefined).toSorted((a, b) => seconds[b.name]! - seconds[a.name]!)
  useEffect(() => {
    if (shown && canvas.current) void acts.paint(measure, seconds, canvas.current)
  }, [shown, seconds, acts, measure])
  return (
    <>
      {told.length === 0 ? (
        <p className="quiet">{words.nothingYet}</p>
      ) : (
        <>
          {shown && <canvas className="own-picture" ref={canvas} width={320} height={176} role="img" aria-label={words.ownPicture} />}
          <table className="seconds">
            <thead className="unseen">
              <tr><th>{words.zoneHead}</th><th>{words.secondsHead}</th></tr>
            </thead>
            <tbody>
              {told.map(({ name, label }) => (
                <tr key={name}><th scope="row">{text(label)}</th><td>{words.seconds(seconds[name]!)}</td></tr>
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
      )}
    </>
  )
}
