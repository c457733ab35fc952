import { LAYERS, type Layer } from './kit/material.ts'
import { layered, noise } from './kit/random.ts'
import { blades, spray } from './foliage.ts'

/** Pixels an edge of a texture. */
export const TEXTURE_EDGE = 256

const clamp = (v: number) => Math.min(1, Math.max(0, v))
const bump = (v: number, from: number, to: number) => {
  const t = clamp((v - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/**
 * Tone (½ changes nothing) and roughness (½ changes nothing) at a place of the tile, both 0 to 1. Every one repeats without a seam. Of
 * leaves: where there is one (more than ½, as far as the distance to its edge), and its tone.
 */
const PAINTERS: Record<Layer, (x: number, y: number) => readonly [number, number]> = {
  plain(x, y) {
    const fine = layered(x * 48, y * 48, 2, 3, 48)
    const wide = layered(x * 4, y * 4, 3, 4, 4)
    return [0.5 + (fine - 0.5) * 0.8 + (wide - 0.5) * 0.12, wide]
  },
  concrete(x, y) {
    const cloud = layered(x * 3, y * 3, 6, 11, 3)
    const grain = layered(x * 64, y * 64, 2, 12, 64)
    return [0.5 + (cloud - 0.5) * 1.5 + (grain - 0.5) * 0.4, clamp(0.5 + (layered(x * 4, y * 4, 5, 17, 4) - 0.5) * 2)]
  },
  wood(x, y) {
    // Grain runs along y: rings cut lengthwise, drawn out, with pores.
    const drift = layered(x * 3, y * 1, 3, 21, 3) * 2.2
    const ring = Math.abs(((x * 9 + drift) % 1) - 0.5) * 2
    const fibre = layered(x * 80, y * 5, 3, 22, 80)
    const pore = bump(layered(x * 128, y * 8, 1, 24, 128), 0.72, 0.9)
    return [0.52 + (ring - 0.5) * 0.2 + (fibre - 0.5) * 0.7 - pore * 0.25, 0.5 + (fibre - 0.5) * 0.8]
  },
  fabric(x, y) {
    const n = 40
    const [u, v] = [x * n, y * n]
    const over = (Math.floor(u) + Math.floor(v)) % 2 === 0
    const thread = over ? Math.sin(Math.PI * (v % 1)) : Math.sin(Math.PI * (u % 1))
    return [0.36 + 0.28 * thread + (layered(x * 40, y * 40, 2, 31, 40) - 0.5) * 0.5, 0.5]
  },
  stone(x, y) {
    const cloud = layered(x * 4, y * 4, 5, 41, 4)
    const speck = noise(x * 96, y * 96, 42, 96)
    const vein = Math.abs(layered(x * 3, y * 3, 4, 43, 3) - 0.5)
    return [0.5 + (cloud - 0.5) * 0.55 + (speck - 0.5) * 0.6 - 0.12 * bump(0.03 - vein, 0, 0.03), clamp(0.5 + (cloud - 0.5) * 1.6)]
  },
  ground(x, y) {
    const tuft = layered(x * 24, y * 24, 3, 51, 24)
    const blade = noise(x * 110, y * 60, 52, 10)
    return [0.5 + (tuft - 0.5) * 1.1 + (blade - 0.5) * 0.5 + (layered(x * 3, y * 3, 2, 53, 3) - 0.5) * 0.5, 0.5]
  },
  spray,
  blades
}

/** All layers one after another, two bytes a pixel; in steps of a thirty-second, which no eye sees in them, so that they pack well. */
export function bakeTextures(edge = TEXTURE_EDGE): Uint8Array {
  const out = new Uint8Array(LAYERS.length * edge * edge * 2)
  const step = (v: number) => Math.round(clamp(v) * 31) * 8
  LAYERS.forEach((layer, k) => {
    // Tone first and roughness after it, so that like stands by like.
    for (let j = 0; j < edge; j++)
      for (let i = 0; i < edge; i++) {
        const [tone, rough] = PAINTERS[layer]((i + 0.5) / edge, (j + 0.5) / edge)
        const at = k * edge * edge * 2 + j * edge + i
        out[at] = step(tone)
        out[at + edge * edge] = step(Math.round(rough * 8) / 8)
      }
  })
  return out
}
