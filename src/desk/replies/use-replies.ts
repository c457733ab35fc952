import { useCallback, useEffect, useState } from 'react'
import type { Reply } from '../../contract/beside.ts'
import type { BesideActs } from '../../model/beside.ts'

/** The ready answers, as they were last fetched; empty until they come. `refresh` fetches them again. */
export interface Replies {
  all: readonly Reply[]
  refresh(): void
}

export function useReplies(beside: BesideActs): Replies {
  const [all, setAll] = useState<readonly Reply[]>([])
  const refresh = useCallback(() => {
    // Without them one writes by hand: what there was stays, and opening the sheet of answers tries again and says so.
    beside.replies().then(setAll, () => {})
  }, [beside])
  useEffect(refresh, [refresh])
  return { all, refresh }
}
