import type { Configuration } from '../contract/configuration.ts'
import { applyChange } from '../contract/configure.ts'
import type { Revised } from '../contract/conversation.ts'
import type { Showroom } from '../contract/showroom.ts'
import type { Pending } from './visit.ts'

/** A configuration that two people change: the server's newest, one's own unanswered changes, and what is shown of both. */
export interface Sharing {
  confirmed: Revised
  pending: readonly Pending[]
  configuration: Configuration
}

/** What is shown: unanswered changes on top of the server's newest; one that no longer fits is left out until it is answered. */
export function shown(showroom: Showroom, confirmed: Revised, pending: readonly Pending[]): Sharing {
  let configuration = confirmed.configuration
  for (const { change } of pending) {
    const outcome = applyChange(showroom, configuration, change)
    if (outcome.fits) configuration = outcome.configuration
  }
  return { confirmed, pending, configuration }
}

/** The server's newest came. An older one, overtaken on the way, changes nothing. */
export function withRevised(showroom: Showroom, before: Sharing, revised: Revised): Sharing {
  return revised.revision < before.confirmed.revision ? before : shown(showroom, revised, before.pending)
}

/**
 * One's own change was answered. An accepted one is folded in at once, since the news of it may come after its answer
 * and the car must not flicker between the two.
 */
export function withAnswer(showroom: Showroom, before: Sharing, id: string, accepted: boolean): Sharing {
  const mine = before.pending.find((pending) => pending.id === id)
  if (!mine) return before
  const outcome = applyChange(showroom, before.confirmed.configuration, mine.change)
  const confirmed = accepted && outcome.fits ? { ...before.confirmed, configuration: outcome.configuration } : before.confirmed
  return shown(showroom, confirmed, before.pending.filter((pending) => pending.id !== id))
}
