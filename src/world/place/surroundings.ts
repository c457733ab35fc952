/** The colours of the plain studio the product stands in; linear RGB, before tone mapping. */
export interface Surroundings {
  readonly background: readonly [number, number, number]
  /** The floor near the product, where the light falls. */
  readonly floor: readonly [number, number, number]
  /** How strong the environment's light is. */
  readonly light: number
  /** How dark the contact shadow is, 0 to 1. */
  readonly shadow: number
  /** How much of the product's mirror image the floor shows. */
  readonly mirror: number
}

export const SURROUNDINGS: Readonly<Record<'light' | 'dark', Surroundings>> = {
  light: { background: [0.584, 0.604, 0.631], floor: [0.79, 0.807, 0.823], light: 1, shadow: 1, mirror: 0 },
  dark: { background: [0.0048, 0.0058, 0.0067], floor: [0.033, 0.039, 0.047], light: 1, shadow: 1, mirror: 0.05 }
}

/** Between two surroundings, `t` 0 to 1. */
export function mixSurroundings(a: Surroundings, b: Surroundings, t: number): Surroundings {
  const mix = (x: number, y: number) => x + (y - x) * t
  const mix3 = (x: Surroundings['floor'], y: Surroundings['floor']): Surroundings['floor'] => [mix(x[0], y[0]), mix(x[1], y[1]), mix(x[2], y[2])]
  return {
    background: mix3(a.background, b.background),
    floor: mix3(a.floor, b.floor),
    light: mix(a.light, b.light),
    shadow: mix(a.shadow, b.shadow),
    mirror: mix(a.mirror, b.mirror)
  }
}
