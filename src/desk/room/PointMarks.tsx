import { useEffect, useRef } from 'react'
import type { Side } from '../../contract/conversation.ts'
import type { Spots } from '../../model/spots.ts'

const SIDES: readonly Side[] = ['customer', 'advisor']

/** Rings over the picture where people point. Placed as the picture moves, past React. */
export function PointMarks({ spots }: { spots: Spots }) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => {
      SIDES.forEach((side, index) => {
        const mark = layer.current?.children[index]
        if (!(mark instanceof HTMLElement)) return
        const spot = spots.at(`point:${side}`)
        mark.hidden = !spot?.visible
        if (!spot) return
        mark.style.setProperty('--spot-x', `${spot.x}px`)
        mark.style.setProperty('--spot-y', `${spot.y}px`)
      })
    }
    place()
    return spots.subscribe(place)
  }, [spots])
  return (
    <div ref={layer} aria-hidden>
      {SIDES.map((side) => (
        <i key={side} className={`ring-mark is-${side}`} hidden />
      ))}
    </div>
  )
}
