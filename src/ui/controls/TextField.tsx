import type { ComponentProps } from 'react'
import { classes } from '../classes.ts'
import { Field } from './Field.tsx'

type Own = 'onChange' | 'value' | 'id' | 'className'

interface Written {
  label: string
  value: string
  onChange: (value: string) => void
  optional?: boolean
  hint?: string
  error?: string | null
}

/** One line to write on; with `rows`, so many. */
type TextFieldProps = Written & ((Omit<ComponentProps<'input'>, Own> & { rows?: undefined }) | (Omit<ComponentProps<'textarea'>, Own> & { rows: number }))

/** Something to write on, under its label. */
export function TextField({ label, value, onChange, optional, hint, error, ...rest }: TextFieldProps) {
  const about = { ...(optional && { optional }), ...(hint && { hint }), ...(error && { error }) }
  const className = classes('input', error && 'is-bad')
  const changed = (event: { target: { value: string } }) => onChange(event.target.value)
  return (
    <Field label={label} {...about}>
      {(wiring) => {
        const { rows, ...others } = rest
        const shared = { className, value, onChange: changed, ...wiring }
        return rows === undefined ? <input {...(others as ComponentProps<'input'>)} {...shared} /> : <textarea rows={rows} {...(others as ComponentProps<'textarea'>)} {...shared} />
      }}
    </Field>
  )
}
