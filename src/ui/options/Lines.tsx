import { useId } from 'react'

interface LinesProps {
  /** The question the lines answer, for a screen reader. */
  label: string
  value: string | null
  lines: readonly { value: string; label: string; note?: string; price?: string }[]
  onChange: (value: string) => void
}

/** Choices as lines of text with their prices. */
export function Lines({ label, value, lines, onChange }: LinesProps) {
  const name = useId()
  return (
    <div className="lines" role="radiogroup" aria-label={label}>
      {lines.map((line) => (
        <label key={line.value}>
          <input type="radio" name={name} checked={line.value === value} onChange={() => onChange(line.value)} />
          <i className="dot" aria-hidden />
          <span>
            {line.label}
            {line.note && <small>{line.note}</small>}
          </span>
          {line.price && <span className="price">{line.price}</span>}
        </label>
      ))}
    </div>
  )
}
