interface SwitchProps {
  label: string
  /** A second, smaller line under the label. */
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** Something that is on or off at once. Fits into a `.lines` list. */
export function Switch({ label, note, on, onChange }: SwitchProps) {
  return (
    <label className="switch-line">
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <i className="switch" aria-hidden />
    </label>
  )
}
