import { useEffect, useRef } from 'react'
import type { Spots } from '../../model/spots.ts'
import { useText } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** The hotspots over the room, each where it is; a press goes to it. */
export function SpotMarks({ spots }: { spots: Spots }) {
  const { description, go } = useEditing()
  const text = useText()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const place = () => {
      for (const mark of list.current?.children ?? []) {
        if (!(mark instanceof HTMLElement)) continue
        const spot = spots.at(mark.dataset.spot ?? '')
        mark.hidden = !spot?.visible
        if (!spot) continue
        mark.style.setProperty('--u', `${spot.x}px`)
        mark.style.setProperty('--v', `${spot.y}px`)
      }
    }
    place()
    return spots.subscribe(place)
  })
  return (
    <ul className="spot-marks" ref={list}>
      {description.hotspots.map(({ id, label }) => (
        <li key={id} data-spot={id} hidden>
          <button type="button" className="button is-small" onClick={() => go(['hotspots', id])}>{text(label)}</button>
        </li>
      ))}
    </ul>
  )
}
