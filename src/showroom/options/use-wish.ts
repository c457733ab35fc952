import { useCallback, useState } from 'react'
import type { ChoiceRef } from '../../contract/showroom.ts'
import { useSurface } from '../surface.ts'

/** Chooses, and remembers what was wished, so that a refusal can be answered with a proposal. */
export function useWish(): { wish: ChoiceRef | null; choose: (group: string, choice: string) => void } {
  const { acts } = useSurface()
  const [wish, setWish] = useState<ChoiceRef | null>(null)
  const choose = useCallback(
    (group: string, choice: string) => {
      setWish({ group, choice })
      acts.choose(group, choice)
    },
    [acts]
  )
  return { wish, choose }
}
