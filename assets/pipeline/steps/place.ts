import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { exactBoxesOf } from '../candidates.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

/** Longer than this is no product of this kind in metres, but may be one in centimetres or millimetres. */
const LONG = { centimetres: 100, millimetres: 1000 } as const

/** Stands the product on the floor, its middle over the origin, in metres. */
export function place({ document, notes }: Work): void {
  const scene = document.getRoot().getDefaultScene()!
  const [low, high] = exactBoxesOf(document).product
  const length = Math.max(...high.map((v, k) => v - low[k]!))
  const scale = length >= LONG.millimetres ? 1e-3 : length >= LONG.centimetres ? 1e-2 : 1
  const real = length * scale
  if (!(real >= LIMITS.smallest && real <= LIMITS.largest)) throw new Unfit('odd-size', 'scene', `${Number(length.toPrecision(4))} long`)
  if (scale !== 1) notes.add('other-units', 'heavy', 'scene', `${length.toFixed(0)} long, times ${scale}`)
  const at = [0, 1, 2].map((k) => (k === 1 ? -low[1] : -(low[k]! + high[k]!) / 2) * scale) as [number, number, number]
  if (scale === 1 && at.every((v) => Math.abs(v) < 1e-6)) return
  const stand = document.createNode('stand').setTranslation(at).setScale([scale, scale, scale])
  for (const child of scene.listChildren()) stand.addChild(child)
  scene.addChild(stand)
}
