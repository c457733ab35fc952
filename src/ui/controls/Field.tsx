import { useId, type ReactNode } from 'react'
import { commonWords } from '../../words/common.ts'
import { useWords } from '../language.ts'

/** What a control inside a field must carry so that its label, hint and error belong to it. */
export interface FieldWiring {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldProps {
  label: string
  optional?: boolean
  hint?: string
  /** What is wrong, as a sentence. */
  error?: string | null
  /** Draws the control: `{(wiring) => <input className="input" {...wiring} />}`. */
  children: (wiring: FieldWiring) => ReactNode
}

/** A label over a control, with a hint or what is wrong under it. */
export function Field({ label, optional, hint, error, children }: FieldProps) {
  const words = useWords(commonWords)
  const id = useId()
  const told = error || hint ? `${id}-told` : undefined
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="optional">{words.optional}</span>}
      </label>
      {children({ id, ...(told && { 'aria-describedby': told }), ...(error && { 'aria-invalid': true as const }) })}
      {error ? (
        <p className="field-error" id={told}>
          {error}
        </p>
      ) : (
        hint && <small id={told}>{hint}</small>
      )}
    </div>
  )
}
