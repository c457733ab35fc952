import type { ComponentProps } from 'react'
import { tooLongBy } from '../../contract/writing.ts'
import { commonWords } from '../../words/common.ts'
import { classes } from '../classes.ts'
import { useWords } from '../language.ts'
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

/**
 * Something to write on, under its label. Of several lines nothing is cut off where they are longer than `maxLength`: it is said by how
 * much, and the form is not sent before it is mended.
 */
export function TextField({ label, value, onChange, optional, hint, error: told, ...rest }: TextFieldProps) {
  const words = useWords(commonWords)
  const over = rest.rows === undefined || rest.maxLength === undefined ? 0 : tooLongBy(value, rest.maxLength)
  const error = over > 0 ? words.tooLong(over) : told
  const about = { ...(optional && { optional }), ...(hint && { hint }), ...(error && { error }) }
  const className = classes('input', error && 'is-bad')
  const changed = (event: { target: { value: string } }) => onChange(event.target.value)
  return (
    <Field label={label} {...about}>
      {(wiring) => {
        const { rows, ...others } = rest
        const shared = { className, value, onChange: changed, ...wiring }
        if (rows === undefined) return <input {...(others as ComponentProps<'input'>)} {...shared} />
        const { maxLength: _, ...lines } = others as ComponentProps<'textarea'>
        return <textarea rows={rows} {...lines} {...shared} ref={(field) => field?.setCustomValidity(over > 0 ? words.tooLong(over) : '')} />
      }}
    </Field>
  )
}
