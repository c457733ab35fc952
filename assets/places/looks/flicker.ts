import { openPlacePage } from './open.ts'
import type { Asked } from './page.ts'

/*
 * tsx assets/places/looks/flicker.ts [place:time:view[:height] …]: how much of a picture changes when the eye moves by five millimetres. What
 * shimmers (moiré, lines finer than a pixel) changes far more than edges do, which move by a fraction of a pixel. PLACES and CHROMIUM as for `shoot.ts`.
 */
const VIEWS = ['people', 'wide', 'back', 'corner', 'seat', 'over']
const PLACES = ['hall:day', 'terrace:noon', 'terrace:night', 'bright:day']
const some = process.argv.slice(2)
const asked = some.length > 0 ? some : PLACES.flatMap((place) => [...VIEWS.map((view) => `${place}:${view}`), `${place}:wide:1.1`, `${place}:wide:1.9`])
const [width, height] = [640, 360]
/** Metres that the eye moves to the side. */
const STEP = 0.005
/** A mean change of a pixel (0 to 255) over its block of 16 that is taken for shimmer: moving edges stay under a half of it. */
const SHIMMER = 14

const { page, faults, close } = await openPlacePage(new URL('page.ts', import.meta.url), process.env['CHROMIUM'] ?? '/usr/bin/chromium', process.env['PLACES'])
try {
  await page.waitForFunction(() => window.shootPlace !== undefined || window.placeProblem !== undefined)
  for (const shot of asked) {
    const [place = '', time = '', view = '', eye] = shot.split(':')
    const order: Asked = { place, time, view, width, height, variants: ['paint-glacier', 'interior-sand'], ...(eye ? { eye: Number(eye) } : {}) }
    const found = await page.evaluate(
      async ([order, step]: readonly [Asked, number]) => {
        const canvas = document.querySelector('canvas')!
        const read = async (aside: number) => {
          await window.shootPlace!({ ...order, aside })
          const picture = new OffscreenCanvas(order.width, order.height).getContext('2d')!
          picture.drawImage(canvas, 0, 0)
          return picture.getImageData(0, 0, order.width, order.height).data
        }
        const [a, b] = [await read(0), await read(step)]
        const block = 16
        const means: number[] = []
        for (let y = 0; y + block <= order.height; y += block)
          for (let x = 0; x + block <= order.width; x += block) {
            let sum = 0
            for (let j = 0; j < block; j++)
              for (let i = 0; i < block; i++) for (let q = 0; q < 3; q++) sum += Math.abs(a[4 * ((y + j) * order.width + x + i) + q]! - b[4 * ((y + j) * order.width + x + i) + q]!)
            means.push(sum / (3 * block * block))
          }
        means.sort((left, right) => left - right)
        return { mean: means.reduce((left, right) => left + right) / means.length, most: means.at(-1)!, ninety: means[Math.floor(means.length * 0.9)]! }
      },
      [order, STEP] as const
    )
    console.log(`${shot}: mean ${found.mean.toFixed(2)}, 90 % of blocks under ${found.ninety.toFixed(2)}, the worst ${found.most.toFixed(1)}${found.most > SHIMMER ? '  SHIMMERS' : ''}`)
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
} finally {
  await close()
}
