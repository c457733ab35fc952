import { useLayoutEffect, useRef, type RefObject } from 'react'

/** How near to its end a log counts as being read at its end, px. */
const NEAR = 80

/** Keeps a scrolled element at its end while `mark` changes, unless its reader has scrolled up to read. `always` brings it down anyway. */
export function useAtEnd(mark: unknown, always: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const shown = useRef<{ mark: unknown; always: unknown } | null>(null)
  useLayoutEffect(() => {
    const log = element.current
    if (!log) return
    const watch = () => {
      atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR
    }
    const follow = () => {
      if (atEnd.current) log.scrollTop = log.scrollHeight
    }
    const resized = new ResizeObserver(follow)
    resized.observe(log)
    log.addEventListener('scroll', watch, { passive: true })
    return () => {
      resized.disconnect()
      log.removeEventListener('scroll', watch)
    }
  }, [])
  useLayoutEffect(() => {
    const log = element.current
    const before = shown.current
    shown.current = { mark, always }
    if (!log || (before && before.mark === mark && before.always === always)) return
    if (atEnd.current || before?.always !== always) log.scrollTop = log.scrollHeight
  })
  return element
}
