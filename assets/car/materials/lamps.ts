import type { Vec3 } from '../kernel/vector.ts'

/** One light of the car: linear colour when lit, how bright at full, and what its glass looks like when dark. */
export interface Lamp {
  name: LampName
  color: Vec3
  strength: number
  dark: Vec3
  /** Its share of full brightness in the file as it comes: daytime lights. */
  standard: number
  /** The light that it belongs to, where it is what that light brightens round itself. */
  of?: LampName
  /** Throws a beam ahead. */
  beam?: true
}

export type LampName = 'day' | 'dipped' | 'tail' | 'brake' | 'left' | 'right' | 'ambient'

/** Colours stay within what a picture can show: brighter ones would be drawn paler, as the tone mapping has it. */
const AMBER = { color: [1, 0.235, 0], strength: 1.5, dark: [0.3, 0.27, 0.235], standard: 0 } as const satisfies Omit<Lamp, 'name'>

/** In the order of their cells in the picture of the `lamps` material. */
export const LAMPS: readonly (Omit<Lamp, 'name'> & { name: string })[] = [
  { name: 'day', color: [1, 0.975, 0.93], strength: 4, dark: [0.5, 0.51, 0.53], standard: 0.75 },
  { name: 'dipped', beam: true, color: [1, 0.96, 0.88], strength: 6, dark: [0.32, 0.33, 0.36], standard: 0 },
  { name: 'tail', color: [1, 0.012, 0.008], strength: 0.95, dark: [0.2, 0.006, 0.006], standard: 0.75 },
  { name: 'brake', color: [1, 0.02, 0.006], strength: 3, dark: [0.16, 0.008, 0.008], standard: 0 },
  { name: 'left', ...AMBER },
  { name: 'right', ...AMBER },
  { name: 'ambient', color: [0.3, 0.8, 1], strength: 1.4, dark: [0.1, 0.2, 0.24], standard: 0.85 },
  { name: 'day-glow', of: 'day', color: [1, 0.975, 0.93], strength: 0.3, dark: [0.3, 0.3, 0.31], standard: 0.75 },
  { name: 'tail-glow', of: 'tail', color: [1, 0.012, 0.008], strength: 0.26, dark: [0.12, 0.005, 0.005], standard: 0.75 },
]

/** The brightest of them: what full white in the picture stands for. */
export const LAMP_STRENGTH = Math.max(...LAMPS.map((lamp) => lamp.strength))

/** The lamp that a material of the car's parts belongs to; undefined for what gives no light. */
export function lampOf(material: string): string | undefined {
  if (material === 'lamp-white') return 'day'
  if (material === 'lamp-red') return 'tail'
  if (material === 'ambient') return 'ambient'
  return LAMPS.find((lamp) => material === `lamp-${lamp.name}`)?.name
}

/** The light that a lamp is lit with. */
export function lightOf(lamp: string): LampName {
  return LAMPS.find((each) => each.name === lamp)?.of ?? (lamp as LampName)
}
