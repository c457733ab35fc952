import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Look } from '../../contract/look.ts'
import { lookWords } from '../../words/look.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'
import { useLookDrawer, type DrawnLook } from './drawn.ts'

/** One press of a key or button turns by so much, degrees. */
const STEP = 15
const BIG_STEP = 45
/** A drag over the whole width turns by so much, degrees. */
const ACROSS = 300

interface LookPreviewProps {
  look: Look
  /** From close: the face; else the whole figure. */
  close: boolean
}

const round = (degrees: number): number => ((Math.round(degrees) % 360) + 360) % 360

/** Oneself as others will see one, to be turned by dragging, by keys or by the two buttons. */
export function LookPreview({ look, close }: LookPreviewProps) {
  const words = useWords(lookWords)
  const draw = useLookDrawer()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState<DrawnLook | 'none' | null>(draw ? null : 'none')
  const [degrees, setDegrees] = useState(0)
  const drag = useRef<{ from: number; degrees: number } | null>(null)

  useEffect(() => {
    const element = canvas.current
    if (!draw || !element) return
    let over = false
    let made: DrawnLook | null = null
    const watch = new ResizeObserver(() => made?.resize(element.clientWidth, element.clientHeight))
    draw(element, matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['motion'] === 'less').then(
      (found) => {
        if (over) return found.dispose()
        made = found
        found.resize(element.clientWidth, element.clientHeight)
        watch.observe(element)
        setDrawn(found)
      },
      () => !over && setDrawn('none')
    )
    return () => {
      over = true
      watch.disconnect()
      made?.dispose()
    }
  }, [draw])
  useEffect(() => {
    if (drawn && drawn !== 'none') drawn.show(look, close)
  }, [drawn, look, close])
  useEffect(() => {
    if (drawn && drawn !== 'none') drawn.turn((degrees * Math.PI) / 180)
  }, [drawn, degrees])

  const by = (step: number) => setDegrees((now) => round(now + step))
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? STEP : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -STEP : event.key === 'PageUp' ? BIG_STEP : event.key === 'PageDown' ? -BIG_STEP : null
    if (step === null && event.key !== 'Home') return
    event.preventDefault()
    if (step === null) setDegrees(0)
    else by(step)
  }
  const down = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.clientX, degrees }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag.current) setDegrees(round(drag.current.degrees + ((event.clientX - drag.current.from) / event.currentTarget.clientWidth) * ACROSS))
  }
  const up = () => {
    drag.current = null
  }

  if (drawn === 'none') return <p className="look-preview is-none">{words.previewNone}</p>
  return (
    <div className="look-preview">
      <div
        className="look-turn"
        role="slider"
        tabIndex={0}
        aria-label={words.preview}
        aria-valuemin={0}
        aria-valuemax={359}
        aria-valuenow={degrees}
        aria-valuetext={words.turned(degrees)}
        title={words.previewHow}
        onKeyDown={keys}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <canvas ref={canvas} data-ready={drawn !== null} />
      </div>
      <Button kind="quiet" icon="chevron" square className="look-left" onClick={() => by(-BIG_STEP)}>
        {words.turnLeft}
      </Button>
      <Button kind="quiet" icon="chevron" square className="look-right" onClick={() => by(BIG_STEP)}>
        {words.turnRight}
      </Button>
    </div>
  )
}
