import { Field } from './Field.tsx'

interface SelectFieldProps<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: string; lang?: string }[]
  onChange: (value: V) => void
  hint?: string
}

/** One of several answers in the browser's own list: it works on every device and with every reader. */
export function SelectField<V extends string>({ label, value, options, onChange, hint }: SelectFieldProps<V>) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(wiring) => (
        <select
          className="input"
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value)
            if (picked) onChange(picked.value)
          }}
          {...wiring}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
