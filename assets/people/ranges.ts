import type {Range} from './range.ts'
import type {Say, Wanted} from './ranges/around.ts'
import {hairs} from './ranges/hairs.ts'
import {hands} from './ranges/hands.ts'
import {heads} from './ranges/heads.ts'
import {legs} from './ranges/legs.ts'
import {tops} from './ranges/tops.ts'
import {worn} from './ranges/worn.ts'

/** What people are made of, by kind; each maker gives ranges of both levels. */
export const KINDS: Readonly<Record<string, (say: Say, wanted?: Wanted) => Promise<Range[]>>> = {heads, hairs, tops, legs, hands, worn}

/** Everything people are made of. `say` is told of each long step's end. */
export const makeRanges = async (say: Say): Promise<Range[]> => {
  const ranges: Range[] = []
  for (const make of Object.values(KINDS)) ranges.push(...(await make(say)))
  return ranges
}
