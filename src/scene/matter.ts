import { Box3, Vector3 } from 'three'
import type { Side } from '../contract/conversation.ts'
import type { Vec3 } from '../contract/ids.ts'
import type { RoomParts } from './room-parts.ts'

/** A part that was opened or shut is what it is about for so long, ms. */
const NEWS = 4000

/** What it is about between two people: where each points, and what was moved last. Points in the showroom's frame, metres. */
export interface Matter {
  /** Where a side points, or null. */
  pointed(side: Side): Vec3 | null
  /** What somebody of that side has reason to look at: what they point at, what the other does, what was just moved; or null. */
  of(side: Side): Vec3 | null
  dispose(): void
}

export function createMatter({ stage, product }: RoomParts): Matter {
  const box = new Box3()
  const centre = new Vector3()
  let moved: { part: string; until: number } | null = null

  const middle = (part: string): Vec3 | null => {
    const node = product.getState().shown?.product.part(part)
    if (!node) return null
    box.setFromObject(node).getCenter(centre)
    return [centre.x, centre.y, centre.z]
  }
  const pointed = (side: Side): Vec3 | null => {
    const target = stage.getState().pointed[side]
    if (!target) return null
    const here = middle(target.part)
    return here && (target.at ?? here)
  }
  const undo = stage.subscribe((now, before) => {
    const [open, was] = [now.configuration.open, before.configuration.open]
    if (open === was) return
    const part = open.find((each) => !was.includes(each)) ?? was.find((each) => !open.includes(each))
    if (part) moved = { part, until: performance.now() + NEWS }
  })
  return {
    pointed,
    of(side) {
      const news = moved && performance.now() < moved.until ? middle(moved.part) : null
      return pointed(side) ?? pointed(side === 'customer' ? 'advisor' : 'customer') ?? news
    },
    dispose: undo
  }
}
