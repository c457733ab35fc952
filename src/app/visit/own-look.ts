import { encodeLook, randomLook } from '../../contract/look.ts'
import { remembered } from '../page/remembered.ts'

/** How a visitor who has asked is seen: kept with what was asked for and forgotten with it, never before. */
const kept = remembered('look', 'device')
const NO_BODY = 'none'

/** The look to begin with: the one that was asked with, else anybody's by chance, nobody's default. Null: no body. */
export function firstLook(): string | null {
  const known = kept.get()
  return known === NO_BODY ? null : (known ?? encodeLook(randomLook(Math.random)))
}

export const keepLook = (look: string | null): void => kept.set(look ?? NO_BODY)
export const forgetLook = (): void => kept.set(null)
