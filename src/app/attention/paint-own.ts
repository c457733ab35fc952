import type { Seconds } from '../../contract/attention/report.ts'
import { type Colours, paintShares } from '../../dwell/paint.ts'
import type { Tree } from '../../dwell/tree.ts'

/** A breath between rows of a picture: the page draws and answers meanwhile. */
const breath = () => new Promise((done) => setTimeout(done, 0))

/** Paints seconds by zone onto a canvas, in the colours of its page. */
export async function paintOwn({ tree, zoneOf }: { tree: Tree; zoneOf: readonly (string | null)[] }, seconds: Seconds, onto: HTMLCanvasElement): Promise<void> {
  const most = Math.max(1, ...Object.values(seconds))
  const shares = new Map(Object.entries(seconds).map(([zone, each]) => [zone, Math.max(0, each) / most]))
  const dark = matchMedia('(prefers-color-scheme: dark)').matches || document.documentElement.dataset['theme'] === 'dark'
  const colours: Colours = dark ? { ground: [0, 0, 0, 0], plain: [120, 128, 134], warm: [255, 176, 32] } : { ground: [0, 0, 0, 0], plain: [206, 211, 214], warm: [226, 128, 0] }
  const { width, height } = onto
  const pixels = await paintShares(tree, zoneOf, shares, colours, { width, height }, breath)
  onto.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
}
