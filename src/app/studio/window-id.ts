import { z } from 'zod'

const KEY = 'parlour.window'

/** This window's own id: the same after a reload, another in another window. */
export function windowId(): string {
  const made = crypto.randomUUID()
  try {
    const known = z.uuid().safeParse(sessionStorage.getItem(KEY))
    // A window that was opened as a copy of another takes its storage along: only a reload keeps the id.
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (known.success && arrival?.type === 'reload') return known.data
    sessionStorage.setItem(KEY, made)
  } catch {
    // The browser keeps nothing for this page: each load is a window of its own.
  }
  return made
}
