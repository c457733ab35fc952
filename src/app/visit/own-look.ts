import { encodeLook, randomLook } from '../../contract/look.ts'
import { remembered } from '../page/remembered.ts'

/** How a visitor who has asked is seen: kept with what was asked for and forgotten with it, never before. */
const asked = remembered('look', 'device')
/** What somebody made themselves look like: kept until they take it off this device. */
const own = remembered('own-look', 'device')
const NO_BODY = 'none'

/** The look to begin with: the one that was asked with, else one's own, else anybody's by chance. Null: no body. */
export function firstLook(): string | null {
  const known = asked.get()
  return known === NO_BODY ? null : (known ?? own.get() ?? encodeLook(randomLook(Math.random)))
}

/** Keeps what was asked with, or what was put on since. */
export const keepLook = (look: string | null): void => asked.set(look ?? NO_BODY)
/** The same for a change: only where something was asked for. */
export const changeKeptLook = (look: string | null): void => {
  if (asked.get() !== null) keepLook(look)
}
export const forgetLook = (): void => asked.set(null)

export const hasOwnLook = (): boolean => own.get() !== null
export const keepOwnLook = (look: string): void => own.set(look)
export const forgetOwnLook = (): void => own.set(null)
