import type { Spot } from '../../src/world/places/format.ts'
import type { Model } from './kit/model.ts'
import type { V3 } from './kit/vector.ts'
import type { Sun } from './light/direct.ts'
import type { Sky } from './sky/sky.ts'

/** A time of day of a place. */
export interface PlanTime {
  readonly name: string
  readonly sky: Sky
  readonly sun: Sun | null
  readonly lamps: number
  /** Everything's light is multiplied by this: how the eye has got used to it. */
  readonly exposure: number
  /** The shadow that the product throws by the strongest of this light: where that comes from, its share, how soft it grows a metre up. */
  readonly shadow: { readonly towards: V3; readonly share: number; readonly soft: number }
  readonly water: V3
  /** Radiance of an unseen soft box overhead that the product alone mirrors, as a photographer would hang one. */
  readonly softBox?: V3
}

/** A place before it is lit. */
export interface Plan {
  readonly name: string
  readonly times: readonly PlanTime[]
  readonly box: readonly [V3, V3]
  readonly eye: V3
  readonly threshold: Spot
  readonly screen: Spot & { readonly size: readonly [number, number] }
  readonly seat: Spot
  /** Two stretches of lit shore, as `PlaceHead` has them. */
  readonly shores?: readonly [number, number, number, number]
  /** What stands near, in metres; builds into the model. */
  near(model: Model): Promise<void>
  /** What lies far: built into a model of its own, of three materials (see `far.ts`). */
  far(model: Model): void
}
