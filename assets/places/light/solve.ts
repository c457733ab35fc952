import type { Material } from '../kit/material.ts'
import type { Model } from '../kit/model.ts'
import type { V3 } from '../kit/vector.ts'
import { SKY_EDGE, type Seen, skyDirection } from './gather.ts'
import type { Lumels } from './lumels.ts'

/** The light of one time of day, before it has gone round the room. */
export interface Given {
  /** Radiance that comes from outside, by direction. */
  readonly sky: (d: V3) => V3
  /** Light thrown straight by sun and lamps, three numbers a lumel. */
  readonly direct: Float32Array
  /** How bright lamps are now, 1 as they were given. */
  readonly lamps: number
}

/** Radiance that a lumel's own material shines with; lamps' faces give theirs in `direct` already. */
export const shining = (material: Material, lamps: number): number => (material.shines === 'none' ? 0 : material.glow * (material.shines === 'lamp' ? lamps : 1))

/**
 * Light of every lumel (the radiance of a white surface there) after so many bounces, colour bleeding included: what each ray met
 * shines, or sends on the light it got itself.
 */
export function solve(model: Model, lumels: Lumels, seen: Seen, given: Given, bounces: number): Float32Array {
  const cells = 6 * SKY_EDGE * SKY_EDGE
  const sky = new Float32Array(3 * cells)
  for (let cell = 0; cell < cells; cell++) {
    for (const [du, dv] of [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]] as const) {
      const c = given.sky(skyDirection(cell, du, dv))
      for (let q = 0; q < 3; q++) sky[3 * cell + q]! += c[q]! / 4
    }
  }
  const glow = model.materials.map((material) => shining(material, given.lamps))
  // Lamps that throw their light straight must not be met by chance as well.
  const thrown = model.materials.map((material) => material.shines === 'lamp' || material.name.startsWith('lamp'))
  const { rays, met } = seen
  let light = Float32Array.from(given.direct)
  const sent = new Float32Array(3 * lumels.count)
  for (let turn = 0; turn < bounces; turn++) {
    for (let k = 0; k < lumels.count; k++) {
      const m = lumels.material[k]!
      const shines = glow[m]! > 0
      for (let q = 3 * k; q < 3 * k + 3; q++) sent[q] = lumels.albedo[q]! * (shines ? (thrown[m] ? 0 : glow[m]!) : light[q]!)
    }
    const gathered = new Float32Array(3 * lumels.count)
    for (let k = 0; k < lumels.count; k++) {
      let [r, g, b] = [0, 0, 0]
      for (let i = k * rays; i < (k + 1) * rays; i++) {
        const hit = met[i]!
        if (hit < 0) {
          const c = 3 * (-1 - hit)
          r += sky[c]!
          g += sky[c + 1]!
          b += sky[c + 2]!
        } else {
          r += sent[3 * hit]!
          g += sent[3 * hit + 1]!
          b += sent[3 * hit + 2]!
        }
      }
      gathered[3 * k] = r / rays
      gathered[3 * k + 1] = g / rays
      gathered[3 * k + 2] = b / rays
    }
    fill(model, lumels, seen.hidden, gathered)
    smooth(model, lumels, gathered, turn === bounces - 1)
    light = gathered
    for (let q = 0; q < light.length; q++) light[q]! += given.direct[q]!
  }
  despeckle(model, lumels, light)
  return light
}

/** How far a texel may stand out from the brightest and the darkest that touch it. */
const STANDS_OUT = 1.3

/** Holds every texel of a chart near those round it: a ray that met a lamp by chance leaves no speck. */
function despeckle(model: Model, lumels: Lumels, light: Float32Array): void {
  model.charts.forEach(({ across, up }, c) => {
    const first = lumels.charts[c]!
    const held = light.slice(3 * first, 3 * (first + across * up))
    for (let j = 0; j < up; j++)
      for (let i = 0; i < across; i++)
        for (let q = 0; q < 3; q++) {
          let [least, most] = [Infinity, 0]
          for (let b = Math.max(0, j - 1); b <= Math.min(up - 1, j + 1); b++)
            for (let a = Math.max(0, i - 1); a <= Math.min(across - 1, i + 1); a++) {
              if (a === i && b === j) continue
              const v = held[3 * (b * across + a) + q]!
              least = Math.min(least, v)
              most = Math.max(most, v)
            }
          const at = 3 * (first + j * across + i) + q
          light[at] = Math.min(most * STANDS_OUT, Math.max(least / STANDS_OUT, light[at]!))
        }
  })
}

/** Gives lumels inside of something the light of the nearest ones of their chart that are not. */
export function fill(model: Model, lumels: Lumels, hidden: Uint8Array, light: Float32Array): void {
  model.charts.forEach(({ across, up }, c) => {
    const first = lumels.charts[c]!
    const known = Uint8Array.from(hidden.subarray(first, first + across * up), (h) => 1 - h)
    if (known.every((k) => k === 1) || known.every((k) => k === 0)) return
    for (let missing = true; missing; ) {
      missing = false
      const before = known.slice()
      for (let j = 0; j < up; j++)
        for (let i = 0; i < across; i++) {
          if (before[j * across + i]) continue
          let n = 0
          const sum = [0, 0, 0]
          for (let b = Math.max(0, j - 1); b <= Math.min(up - 1, j + 1); b++)
            for (let a = Math.max(0, i - 1); a <= Math.min(across - 1, i + 1); a++) {
              if (!before[b * across + a]) continue
              n++
              for (let q = 0; q < 3; q++) sum[q]! += light[3 * (first + b * across + a) + q]!
            }
          if (n === 0) missing = true
          else {
            known[j * across + i] = 1
            for (let q = 0; q < 3; q++) light[3 * (first + j * across + i) + q] = sum[q]! / n
          }
        }
    }
  })
}

/** Texels coarser than this (metres) lie on walls and ceilings, where light changes slowly: their grain is taken out more. */
const SLOW = 0.1

/** Takes the grain out of charts: the mean over neighbours, weighted 1 2 1, more often at the `last` bounce. */
function smooth(model: Model, lumels: Lumels, light: Float32Array, last: boolean): void {
  model.charts.forEach(({ across, up, u }, c) => {
    const first = lumels.charts[c]!
    const passes = !last ? 1 : Math.hypot(...u) / across > SLOW ? 5 : 3
    for (let pass = 0; pass < passes; pass++) {
      const held = light.slice(3 * first, 3 * (first + across * up))
      for (let j = 0; j < up; j++)
        for (let i = 0; i < across; i++)
          for (let q = 0; q < 3; q++) {
            let [sum, weight] = [0, 0]
            for (let b = Math.max(0, j - 1); b <= Math.min(up - 1, j + 1); b++)
              for (let a = Math.max(0, i - 1); a <= Math.min(across - 1, i + 1); a++) {
                const w = (a === i ? 2 : 1) * (b === j ? 2 : 1)
                sum += w * held[3 * (b * across + a) + q]!
                weight += w
              }
            light[3 * (first + j * across + i) + q] = sum / weight
          }
    }
  })
}
