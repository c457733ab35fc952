import type { ComponentProps } from 'react'
import { classes } from '../classes.ts'
import { Field } from './Field.tsx'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id' | 'className'> {
  label: string
  value: string
  onChange: (value: string) => void
  optional?: boolean
  hint?: string
  error?: string | null
}

/** A line to write on. */
export function TextField({ label, value, onChange, optional, hint, error, ...rest }: TextFieldProps) {
  const about = { ...(optional && { optional }), ...(hint && { hint }), ...(error && { error }) }
  return (
    <Field label={label} {...about}>
      {(wiring) => (
        <input className={classes('input', error && 'is-bad')} value={value} onChange={(event) => onChange(event.target.value)} {...rest} {...wiring} />
      )}
    </Field>
  )
}
