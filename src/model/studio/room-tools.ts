import type { Hinge, Lump } from '../../contract/made.ts'

/** A material of the model: what the file calls it, and its colour, sRGB. */
export interface ModelMaterial {
  readonly name: string
  readonly color: string
}

/** What the editor's room can do besides: showing what is being made of the model by hand. */
export interface RoomTools {
  /** Shows a swing, or nothing. */
  swing(hinge: Omit<Hinge, 'id'> | null): void
  /** The connected pieces of a part, the largest first. */
  lumps(part: string): Lump[]
  /** Lights up some of the pieces last asked for, by their places in that list. */
  mark(which: readonly number[]): void
  /** The materials of the model, or of one part of it. */
  materials(part?: string): ModelMaterial[]
}
