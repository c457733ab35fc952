import { z } from 'zod'

/** Why something was refused. A page turns each into words; a log line may carry it, since it holds nothing personal. */
export const REASONS = [
  'bad-message', // not of the protocol's form
  'unknown-version', // the page is older or newer than the server
  'too-large',
  'too-fast', // limits of rate
  'not-signed-in',
  'not-allowed', // signed in, but this is not theirs to do
  'not-found',
  'not-now', // right act, wrong moment: admit without a knock, say without a conversation
  'taken', // somebody else was first
  'expired',
  'spent', // a one-time link that was used
  'does-not-fit', // a configuration rule speaks; `misfit` says which
  'no-call', // no LiveKit just now: go on in writing
  'closed', // nobody is at the desk
  'no-fence', // models are not read where nothing fences them in, unless the owner says so
  'red-device', // a product is too heavy for a device, and nobody has put name and reason to it
  'no-product', // the product that a description names is not in this house
  'no-room', // the disk is too full for what is to come
  'last-owner', // a house without an owner could never be changed again
  'server-fault'
] as const

export const reasonSchema = z.enum(REASONS)
export type Reason = z.infer<typeof reasonSchema>
