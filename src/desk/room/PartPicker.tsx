import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import type { PartLine } from './configuration-rows.ts'

interface PartPickerProps {
  label: string
  /** What the button does with the part picked. */
  act: string
  parts: readonly PartLine[]
  /** Empty for none. */
  value: string
  onChange(part: string): void
  onAct(part: string): void
  disabled: boolean
}

/** Picks a part by its name and does one thing with it, without the picture. */
export function PartPicker({ label, act, parts, value, onChange, onAct, disabled }: PartPickerProps) {
  const { words } = useDeskFrame()
  const id = useId()
  const picked = parts.some((part) => part.name === value)
  return (
    <li>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input is-small" value={picked ? value : ''} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.nothing}</option>
        {parts.map((part) => (
          <option key={part.name} value={part.name}>
            {part.label}
          </option>
        ))}
      </select>
      <Button size="small" disabled={disabled || !picked} onClick={() => onAct(value)}>
        {act}
      </Button>
    </li>
  )
}
