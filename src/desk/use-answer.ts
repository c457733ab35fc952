import { useState } from 'react'
import type { Offer } from '../contract/queue.ts'
import type { DeskActs } from '../model/desk-acts.ts'

/** Answering what rings: once each time it rings, by whichever of button and key comes first. */
export interface Answer {
  answered: boolean
  take(): void
  pass(): void
}

export function useAnswer(offer: Offer | null, acts: DeskActs): Answer {
  // What was passed on, or was lost again, may ring here a second time: the same request, another ring.
  const [ring, setRing] = useState<string | null>(null)
  const rings = offer && `${offer.request} ${offer.expiresAt}`
  const answered = rings !== null && rings === ring
  const answer = (act: (request: string) => void) => () => {
    if (!offer || answered) return
    setRing(rings)
    act(offer.request)
  }
  return { answered, take: answer(acts.accept), pass: answer(acts.pass) }
}
