import { decodeLook } from '../../contract/look.ts'
import { fetchBytes } from '../../net/bytes.ts'
import type { PortraitMaker } from '../../ui/people/portrait.ts'

/** Edge of a portrait, pixels: the largest place it stands in, on a fine screen. */
const SIZE = 176

/**
 * Draws portraits when they are first asked for: the people's file and the drawing come only then, each look is drawn once, and one
 * after another, since every drawing takes a picture of its own from the graphics card.
 */
export function portraits(): PortraitMaker {
  const drawn = new Map<string, Promise<string>>()
  let shapes: Promise<ArrayBuffer> | null = null
  let before: Promise<unknown> = Promise.resolve()

  const draw = async (look: string): Promise<string> => {
    shapes ??= fetchBytes('/people/people.bin')
    const [data, { drawPortrait }] = await Promise.all([shapes, import('../../world/people/portrait.ts')])
    return URL.createObjectURL(await drawPortrait(data, decodeLook(look), SIZE))
  }

  return (look) => {
    const known = drawn.get(look)
    if (known) return known
    const next = before.then(() => draw(look))
    before = next.catch(() => {
      // A later try may succeed where this one did not.
      drawn.delete(look)
      shapes = null
    })
    drawn.set(look, next)
    return next
  }
}
