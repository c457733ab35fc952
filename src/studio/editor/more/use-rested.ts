import { useEffect, useRef, useState } from 'react'

/** An edit is made when what is pulled rests for so long, ms: one for a pull, not one for each step. */
const REST = 250

/** What is being pulled just now, and a way to pull it: `set` is told once it rests, and when one leaves in the middle. Null: nothing is. */
export function useRested<T>(set: (to: T) => void): [pulled: T | null, pull: (to: T) => void] {
  const [pulled, setPulled] = useState<T | null>(null)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; to: T } | null>(null)
  const latest = useRef(set)
  useEffect(() => {
    latest.current = set
  })
  const keep = () => {
    const last = waiting.current
    if (!last) return
    clearTimeout(last.timer)
    waiting.current = null
    latest.current(last.to)
  }
  const leave = useRef(keep)
  useEffect(() => () => leave.current(), [])
  return [
    pulled,
    (to) => {
      setPulled(to)
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { to, timer: setTimeout(() => {
        keep()
        setPulled(null)
      }, REST) }
    }
  ]
}
