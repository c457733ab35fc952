import { useState } from 'react'
import type { Offer } from '../contract/queue.ts'
import type { DeskActs } from '../model/desk-acts.ts'

/** Answering what rings: once, by whichever of button and key comes first. */
export interface Answer {
  answered: boolean
  take(): void
  pass(): void
}

export function useAnswer(offer: Offer | null, acts: DeskActs): Answer {
  const [request, setRequest] = useState<string | null>(null)
  const answered = offer !== null && offer.request === request
  const answer = (act: (request: string) => void) => () => {
    if (!offer || answered) return
    setRequest(offer.request)
    act(offer.request)
  }
  return { answered, take: answer(acts.accept), pass: answer(acts.pass) }
}
