import { useCallback, useEffect, useRef, useState } from 'react'
import type { LeftMessage } from '../../contract/http.ts'
import { useDeskFrame } from '../desk-frame.ts'

/** The messages left while nobody was in, as fetched. */
export type LeftList = { state: 'loading' } | { state: 'failed'; again(): void } | { state: 'here'; messages: readonly LeftMessage[] }

export interface Left {
  list: LeftList
  /** Marks one as done, at once here; comes back undone if the house refuses. */
  done(id: string): void
  /** Puts a message as the house answered it in its place. */
  replace(message: LeftMessage): void
}

/** Fetches the messages, and anew whenever `count` (unread ones, as the server tells) changes. */
export function useLeft(count: number): Left {
  const { acts } = useDeskFrame()
  const [list, setList] = useState<LeftList>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])

  const asked = useRef('')
  useEffect(() => {
    const asking = `${count} ${turn}`
    if (asked.current === asking) return
    asked.current = asking
    // An answer that was overtaken by a newer asking is left alone.
    acts.leftMessages().then(
      (messages) => asked.current === asking && setList({ state: 'here', messages }),
      () => asked.current === asking && setList({ state: 'failed', again })
    )
  }, [acts, count, turn, again])

  const change = (id: string, part: Partial<LeftMessage>) =>
    setList((before) =>
      before.state === 'here' ? { ...before, messages: before.messages.map((each) => (each.id === id ? { ...each, ...part } : each)) } : before
    )
  return {
    list,
    done(id) {
      change(id, { done: true })
      acts.leftMessageDone(id).catch(() => change(id, { done: false }))
    },
    replace: (message) => change(message.id, message)
  }
}
