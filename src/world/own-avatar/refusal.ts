import type { OwnAvatarFault } from '../../contract/own-avatar.ts'

/** A file that is not worn. `detail` is for who makes such files: what exactly was met. */
export class NotWorn extends Error {
  readonly fault: OwnAvatarFault

  constructor(fault: OwnAvatarFault, detail: string) {
    super(`${fault}: ${detail}`)
    this.name = 'NotWorn'
    this.fault = fault
  }
}

/** Throws a NotWorn unless something holds. */
export function must(holds: boolean, fault: OwnAvatarFault, detail: string): asserts holds {
  if (!holds) throw new NotWorn(fault, detail)
}
