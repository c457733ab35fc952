import type { ComponentProps } from 'react'
import { classes } from '../classes.ts'
import { Field } from './Field.tsx'

interface AreaFieldProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id' | 'className'> {
  label: string
  value: string
  onChange: (value: string) => void
  optional?: boolean
  hint?: string
  error?: string | null
}

/** Several lines to write on. */
export function AreaField({ label, value, onChange, optional, hint, error, ...rest }: AreaFieldProps) {
  const about = { ...(optional && { optional }), ...(hint && { hint }), ...(error && { error }) }
  return (
    <Field label={label} {...about}>
      {(wiring) => (
        <textarea className={classes('input', error && 'is-bad')} value={value} onChange={(event) => onChange(event.target.value)} {...rest} {...wiring} />
      )}
    </Field>
  )
}
