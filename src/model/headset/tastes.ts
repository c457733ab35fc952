import type { SeatName } from '../../contract/seat.ts'
import type { ChoiceRef } from '../../contract/showroom.ts'
import type { AttentionModel } from '../attention/attention.ts'
import type { HeadsetPicture } from '../headset.ts'
import type { MovingSettings } from '../moving/settings.ts'
import type { OwnFloorModel } from '../own-floor.ts'
import type { Tape } from '../moving/tape.ts'
import type { PlaceTaste } from './places-panel.ts'

/** What somebody set on this device, as far as panels show and change it. */
export interface Tastes extends PlaceTaste {
  readonly contrast: 'system' | 'normal' | 'more'
  readonly motion: 'system' | 'full' | 'less'
  readonly text: '100' | '115' | '130' | '150'
  readonly effects: 'on' | 'off'
  readonly captions: 'on' | 'off'
  readonly moving: MovingSettings
}

/** How somebody stands in the room: what panels say of it. */
export interface Standing {
  readonly seat: SeatName | null
  readonly offered: SeatName | null
  readonly tape: Tape | null
  readonly chip: ChoiceRef | null
  readonly pointing: boolean
  /** How measuring stands; null where nothing can be measured. */
  readonly attention: AttentionModel | null
  /** One's own attention on the product, while it is shown. */
  readonly picture: HeadsetPicture | null
  /** The product on one's own floor, while it is seen there. */
  readonly floor?: OwnFloorModel | undefined
}
