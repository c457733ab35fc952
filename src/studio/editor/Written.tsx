import { useEffect, useRef, useState } from 'react'
import type { Address } from '../../contract/draft/address.ts'
import { beginWriting, isNews, settle, wrote, type Writing } from '../../model/studio/writing.ts'
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
  const [writing, setWriting] = useState<Writing | null>(null)
  const [error, setError] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** What stands in the field just now: the pause and the leaving come between two drawings. */
  const held = useRef<Writing | null>(null)
  const latest = useRef<() => void>(() => undefined)
  const hold = (now: Writing | null) => {
    held.current = now
    setWriting(now)
  }
  const meaning = (written: string) => (optional && written.trim() === '' ? { to: null } : read(written))
  const keep = () => {
    clearTimeout(waiting.current)
    latest.current = () => undefined
    const now = held.current
    if (!now || !isNews(now)) return
    hold(settle(now, acts.seen()))
    const meant = meaning(now.text)
    if ('error' in meant) return setError(meant.error)
    // What means the same is no edit: it would be one to take back that changes nothing.
    setError(JSON.stringify(meant) === JSON.stringify(meaning(value)) ? null : change({ name: 'set', at: [...at], to: meant.to as never }, now.seen))
  }
  // Whoever goes to another field at once loses nothing.
  useEffect(() => () => latest.current(), [])
  const shared = {
    className: classes('input is-small', error && 'is-bad'),
    value: writing?.text ?? value,
    lang,
    dir: 'auto' as const,
    onFocus: () => {
      hold(beginWriting(value, acts.seen()))
      acts.at(at)
    },
    onChange: (event: { target: { value: string } }) => {
      hold(wrote(held.current ?? beginWriting(value, acts.seen()), event.target.value))
      clearTimeout(waiting.current)
      latest.current = keep
      waiting.current = setTimeout(keep, PAUSE)
    },
    onBlur: () => {
      keep()
      hold(null)
      acts.at(null)
    }
  }
  return (
    <Field label={label} {...(optional && { optional })} {...(hint && { hint })} {...(error && { error })}>
      {(wiring) => (rows === undefined ? <input {...shared} {...wiring} onKeyDown={(event) => event.key === 'Enter' && keep()} /> : <textarea rows={rows} {...shared} {...wiring} />)}
    </Field>
  )
}
