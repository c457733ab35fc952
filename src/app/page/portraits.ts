import type { Look } from '../../contract/look.ts'
import { fetchBytes } from '../../net/bytes.ts'
import type { PortraitMaker } from '../../ui/people/portrait.ts'
import type { PortraitAsked, PortraitDrawn } from './portrait-worker.ts'

/** Edge of a portrait, pixels: the largest place it stands in, on a fine screen. */
const SIZE = 176
/** A worker that has had nothing to draw for so long is let go, ms. */
const IDLE = 20_000

/**
 * Draws portraits when they are first asked for: the people's file and the drawing come only then, each look is drawn once, and one
 * after another. In a worker, so that neither a voice nor a moving picture waits for a face; where a worker cannot draw, in the page.
 */
export function portraits(): PortraitMaker {
  const drawn = new Map<string, Promise<string>>()
  let before: Promise<unknown> = Promise.resolve()
  let painter: Promise<Painter> | null = null
  let idle: ReturnType<typeof setTimeout> | undefined

  const rest = () => {
    void painter?.then((made) => made.dispose())
    painter = null
  }
  const draw = async (look: string): Promise<string> => {
    clearTimeout(idle)
    painter ??= openPainter()
    // Reading a look is a part of drawing it, and comes no earlier.
    const [made, { decodeLook }] = await Promise.all([painter, import('../../contract/look.ts')])
    const picture = await made.draw(decodeLook(look))
    idle = setTimeout(rest, IDLE)
    return URL.createObjectURL(picture)
  }

  return (look) => {
    const known = drawn.get(look)
    if (known) return known
    const next = before.then(() => draw(look))
    before = next.catch(() => {
      // A later try may succeed where this one did not.
      drawn.delete(look)
      painter = null
    })
    drawn.set(look, next)
    return next
  }
}

interface Painter {
  draw(look: Look): Promise<Blob>
  dispose(): void
}

async function openPainter(): Promise<Painter> {
  const data = await fetchBytes('/people/people.bin')
  if (typeof OffscreenCanvas === 'undefined') return inPage(data)
  const worker = new Worker(new URL('./portrait-worker.ts', import.meta.url), { type: 'module' })
  const ask = (message: PortraitAsked) => worker.postMessage(message)
  ask({ data, size: SIZE })
  let instead: Promise<Painter> | null = null
  return {
    draw: async (look) => {
      if (instead) return (await instead).draw(look)
      const answer = await new Promise<PortraitDrawn>((settle) => {
        worker.onmessage = ({ data }: MessageEvent<PortraitDrawn>) => settle(data)
        worker.onerror = ({ message }) => settle({ failed: message })
        ask({ look })
      })
      if ('picture' in answer) return answer.picture
      // An older browser has the canvas and no WebGL on it.
      instead ??= inPage(data)
      return (await instead).draw(look)
    },
    dispose: () => {
      worker.terminate()
      void instead?.then((made) => made.dispose())
    }
  }
}

async function inPage(data: ArrayBuffer): Promise<Painter> {
  const { createPortraitist } = await import('../../world/people/portrait.ts')
  return createPortraitist(data, SIZE)
}
