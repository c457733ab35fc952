import { createStore, type StoreApi } from 'zustand/vanilla'

/**
 * A button of a panel in the room. `door` leads to a person and stands first; `person` carries the lamp (letting somebody in); `light` says
 * that something is measured.
 */
export interface HeadsetButton {
  id: string
  label: string
  /** A second, smaller line. */
  note?: string
  kind: 'plain' | 'door' | 'person' | 'leave' | 'swatch' | 'write' | 'light'
  /** Chosen or switched on: a white bar under it. */
  on: boolean
  disabled?: boolean
  /** sRGB `#rrggbb` of a swatch. */
  colour?: string
}

/** A line of text. `person` was said by the other one and stands on the lamp's wash; `own` by oneself; `note` is the product's own. */
export interface HeadsetLine {
  kind: 'text' | 'person' | 'own' | 'note'
  text: string
}

/** A picture on a panel: RGBA of sRGB, row by row from the top. */
export interface HeadsetPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** What one panel in the room says, from top to bottom: title, lines, buttons in rows. */
export interface HeadsetPanelModel {
  title: string
  /** Beside the title, at its end. */
  aside?: string
  /** Under the title, as wide as the panel. */
  picture?: HeadsetPicture
  lines: readonly HeadsetLine[]
  /** Each inner list is one row of buttons. */
  rows: readonly (readonly HeadsetButton[])[]
  /** Writing direction of the title and lines that say nothing of themselves. */
  direction?: 'ltr' | 'rtl'
}

/** The panels of somebody in a headset. Null: not shown. */
export interface HeadsetModel {
  /** Stands in the room, 1.2 m away. */
  panel: HeadsetPanelModel | null
  /** On the left wrist, seen when the palm is turned to the face. */
  wrist: HeadsetPanelModel | null
  /** What one looks like in the mirror before one, encoded; null: there is none. */
  mirror: string | null
  /** What one's own body looks like, encoded, where one chose to see it; null: one sees one's hands alone. */
  body: string | null
  /** What the other one wrote just now, where captions are wished for. */
  caption: string | null
  /** Where the head points is being measured: a light on the hand says so, whether the menu is open or not. */
  measuring: boolean
}

export type HeadsetStore = StoreApi<HeadsetModel>

/** What a press on a panel does. `write` hands over what was typed on the system's keyboard after a `write` button. */
export interface HeadsetActs {
  press(id: string): void
  write(id: string, text: string): void
}

export function createHeadset(): HeadsetStore {
  return createStore<HeadsetModel>(() => ({ panel: null, wrist: null, mirror: null, body: null, caption: null, measuring: false }))
}
