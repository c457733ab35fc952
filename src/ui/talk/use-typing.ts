import { useEffect, useRef } from 'react'

/** After this long without a key nobody is writing any more, ms. */
const PAUSE = 4000

/** Tells when somebody begins to write and when they stop: by pausing, by emptying the field, by sending or by leaving. */
export function useTyping(onTyping: (on: boolean) => void): (writing: boolean) => void {
  const state = useRef<{ on: boolean; timer: ReturnType<typeof setTimeout> | undefined }>({ on: false, timer: undefined })
  const tell = useRef(onTyping)
  useEffect(() => {
    tell.current = onTyping
  })
  const set = (writing: boolean) => {
    const now = state.current
    clearTimeout(now.timer)
    if (writing) now.timer = setTimeout(() => set(false), PAUSE)
    if (now.on !== writing) tell.current((now.on = writing))
  }
  useEffect(() => {
    const now = state.current
    return () => {
      clearTimeout(now.timer)
      if (now.on) tell.current((now.on = false))
    }
  }, [])
  return set
}
