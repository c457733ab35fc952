import { useEffect, useRef, useState } from 'react'
import type { Address } from '../../contract/draft/address.ts'
import { Field } from '../../ui/controls/Field.tsx'
import { classes } from '../../ui/classes.ts'
import { useEditing } from './editor-props.ts'

/** An edit is made when one stops writing for so long, ms, or leaves the field. */
const PAUSE = 900

interface WrittenProps {
  label: string
  hint?: string
  at: Address
  value: string
  /** What the text means; a sentence where it means nothing. */
  read?: (text: string) => { to: unknown } | { error: string }
  rows?: number
  lang?: string
  optional?: boolean
}

const plainly = (text: string) => ({ to: text })

/** A field that is written in: saved by itself, and never written over under one's hands by what somebody else does. */
export function Written({ label, hint, at, value, read = plainly, rows, lang, optional }: WrittenProps) {
  const { change, acts } = useEditing()
  const [text, setText] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef<() => void>(() => undefined)
  const meaning = (written: string) => (optional && written.trim() === '' ? { to: null } : read(written))
  const keep = (written: string) => {
    clearTimeout(waiting.current)
    latest.current = () => undefined
    const meant = meaning(written)
    if ('error' in meant) return setError(meant.error)
    // What means the same is no edit: it would be one to take back that changes nothing.
    setError(JSON.stringify(meant) === JSON.stringify(meaning(value)) ? null : change({ name: 'set', at: [...at], to: meant.to as never }))
  }
  // Whoever goes to another field at once loses nothing.
  useEffect(() => () => latest.current(), [])
  const shared = {
    className: classes('input is-small', error && 'is-bad'),
    value: text ?? value,
    lang,
    dir: 'auto' as const,
    onFocus: () => {
      setText(value)
      acts.at(at)
    },
    onChange: (event: { target: { value: string } }) => {
      const written = event.target.value
      setText(written)
      clearTimeout(waiting.current)
      latest.current = () => keep(written)
      waiting.current = setTimeout(() => keep(written), PAUSE)
    },
    onBlur: (event: { target: { value: string } }) => {
      keep(event.target.value)
      setText(null)
      acts.at(null)
    }
  }
  return (
    <Field label={label} {...(optional && { optional })} {...(hint && { hint })} {...(error && { error })}>
      {(wiring) => (rows === undefined ? <input {...shared} {...wiring} onKeyDown={(event) => event.key === 'Enter' && keep(event.currentTarget.value)} /> : <textarea rows={rows} {...shared} {...wiring} />)}
    </Field>
  )
}
