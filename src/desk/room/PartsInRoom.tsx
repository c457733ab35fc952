import { useState } from 'react'
import type { Seat } from '../../model/desk.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { partName } from '../../ui/names.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { configurationList } from './configuration-rows.ts'
import { PartPicker } from './PartPicker.tsx'

/** Every part without the picture: what stands open, what can be opened, and pointing at any part by its name. */
export function PartsInRoom({ seat, showroom }: { seat: Seat; showroom: Showroom }) {
  const { words, language, acts } = useDeskFrame()
  const { open, shut, lights } = configurationList(showroom, seat.configuration, language)
  const together = seat.state === 'together'
  const [pointAt, setPointAt] = useState('')
  const [toOpen, setToOpen] = useState('')
  const parts = showroom.parts.map((part) => ({ name: part.name, label: partName(showroom, part.name, language) }))
  return (
    <div className="parts-in-room">
      <h3>{words.open}</h3>
      {open.length === 0 && <p className="faint column-text">{words.noneOpen}</p>}
      <ul className="choice-rows">
        {open.map((part) => (
          <li key={part.name}>
            <span className="is-wide">{part.label}</span>
            <Button size="small" disabled={!together} aria-label={words.closeOne(part.label)} onClick={() => acts.open(part.name, false)}>
              {words.closeIt}
            </Button>
          </li>
        ))}
        <PartPicker
          label={words.openPart}
          act={words.openIt}
          parts={shut}
          value={toOpen}
          onChange={setToOpen}
          disabled={!together}
          onAct={(part) => {
            setToOpen('')
            acts.open(part, true)
          }}
        />
        {lights.length > 0 && (
          <li>
            <span className="row is-wrapping" role="group" aria-label={words.lights}>
              {lights.map((part) => (
                <Button key={part.name} size="small" disabled={!together} aria-pressed={part.on} onClick={() => acts.open(part.name, !part.on)}>
                  {part.label}
                </Button>
              ))}
            </span>
          </li>
        )}
        <PartPicker
          label={words.pointAt}
          act={words.pointAt}
          parts={parts}
          value={pointAt}
          onChange={setPointAt}
          disabled={!together}
          onAct={(part) => acts.point(part, null)}
        />
      </ul>
    </div>
  )
}
