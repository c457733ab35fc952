import { LAMPS, LAMP_STRENGTH, lampOf } from '../materials/lamps.ts'
import { INTERIOR_SLOTS } from '../materials/look.ts'
import { fixedLook, fixedNames } from '../materials/materials.ts'
import { png } from '../shade/png.ts'
import type { Look } from '../materials/look.ts'
import type { MaterialName } from '../materials/materials.ts'
import type { Vec3 } from '../kernel/vector.ts'

/** Which of a palette's materials draws a material of the parts, and the cell of its pictures that holds its look. */
export interface Cell {
  group: Group
  cell: number
  cells: number
}

export type Group = 'solid' | 'interior' | 'cloth' | 'clear' | 'lamps'

/** Groups that an interior replaces: what is covered in leather, and what in cloth or carpet. Each keeps a grain of its own. */
export const interiorGroup = (group: Group | null): group is 'interior' | 'cloth' => group === 'interior' || group === 'cloth'

const CLOTH: readonly string[] = ['upholstery', 'headliner', 'carpet']

const CLEAR = (look: Look): boolean => look.alpha !== undefined

/** Fixed, opaque and unlit: the materials that one palette can stand for. */
const SOLID: readonly string[] = fixedNames.filter((name) => {
  const look = fixedLook(name)!
  return !CLEAR(look) && !look.picture && !lampOf(name)
})

/** Where a material is found in the palettes; null for what keeps a material of its own (paint, screens). */
export function cellOf(material: MaterialName): Cell | null {
  const lamp = lampOf(material)
  if (lamp) return { group: 'lamps', cell: LAMPS.findIndex((each) => each.name === lamp), cells: LAMPS.length }
  const slot = (INTERIOR_SLOTS as readonly string[]).indexOf(material)
  if (slot >= 0) return { group: CLOTH.includes(material) ? 'cloth' : 'interior', cell: slot, cells: INTERIOR_SLOTS.length }
  const look = fixedLook(material)
  if (!look || look.picture) return null
  if (CLEAR(look)) return { group: 'clear', cell: 0, cells: 1 }
  return { group: 'solid', cell: SOLID.indexOf(material), cells: SOLID.length }
}

/** Place of a cell's middle in its picture. */
export const placeOf = ({ cell, cells }: Cell): [number, number] => [(cell + 0.5) / cells, 0.5]

/** The looks that a palette of fixed materials holds, in the order of its cells. */
export const solidLooks = (): Look[] => SOLID.map((name) => fixedLook(name)!)

/** Colours of a palette as an sRGB picture, one pixel a cell. */
export const colorPicture = (looks: readonly Look[]): Uint8Array => row(looks.map((look) => look.color))

/** Roughness (green) and metalness (blue) of a palette. */
export const surfacePicture = (looks: readonly Look[]): Uint8Array => plain(looks.map((look): Vec3 => [0, look.rough ?? 0.5, look.metal ?? 0]))

/** What the lamps look like when dark, and what they give when the car comes. */
export const lampColors = (): Uint8Array => row(LAMPS.map((lamp) => lamp.dark))
export const lampLight = (): Uint8Array => row(LAMPS.map(({ color, strength, standard }) => color.map((v) => (v * strength * standard) / LAMP_STRENGTH) as Vec3))

const encode = (v: number): number => 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)
const row = (colors: readonly Vec3[]): Uint8Array => png(colors.length, 1, Uint8Array.from(colors.flatMap((c) => c.map((v) => Math.round(encode(v))))), 3)
const plain = (values: readonly Vec3[]): Uint8Array => png(values.length, 1, Uint8Array.from(values.flatMap((c) => c.map((v) => Math.round(255 * v)))), 3)
