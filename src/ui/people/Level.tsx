import { useEffect, useEffectEvent, useRef } from 'react'
import { classes } from '../classes.ts'

interface LevelProps {
  /** The level just now, 0 to 1. Asked once a frame, never through React. */
  level: () => number
  label: string
  /** One's own voice is ink, the other person's is lamp. */
  own?: boolean
}

/** How loud somebody is, as four bars. */
export function Level({ level, label, own }: LevelProps) {
  const bars = useRef<HTMLSpanElement>(null)
  const now = useEffectEvent(() => Math.round(level() * 20) / 20)
  useEffect(() => {
    let shown = -1
    let frame = requestAnimationFrame(function draw() {
      const heard = now()
      if (heard !== shown) bars.current?.style.setProperty('--level', String((shown = heard)))
      frame = requestAnimationFrame(draw)
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <span className={classes('level', own && 'is-own')} role="img" aria-label={label} ref={bars}>
      <i />
      <i />
      <i />
      <i />
    </span>
  )
}
