import type {Field} from '../../geometry/field.ts'
import type {Groom} from './groom.ts'
import type {Flow} from './lock.ts'

/** A row of locks: roots at one elevation, spread over azimuth on both sides (degrees, see `rootAt`). */
export interface Row {
  readonly elevation: number
  readonly from: number
  readonly to: number
  readonly count: number
  readonly length: number
  /** Overrides of what the style says. */
  readonly width?: number
  readonly free?: number
  readonly lift?: readonly [number, number]
  readonly flow?: Flow
  readonly thick?: number
}

/** One head of hair in the head frame (x, y, f). */
export interface Style {
  readonly mass: Field
  /** Bounds of the mass: lowest height and greatest distance to the side and back. */
  readonly low: number
  /** Triangles of the layer under the locks. */
  readonly under: number
  /** That layer has its triangles spread evenly: a round outline. */
  readonly even?: boolean
  readonly rows: readonly Row[]
  readonly flow: Flow
  readonly width: number
  /** Share of that width that a lock has: strands on a mass, or cloth that covers it. */
  readonly slim: number
  readonly thick: number
  readonly lift: readonly [number, number]
  readonly free: number
  readonly segments: number
  readonly tip: number
  /** How far roots, lengths and widths stray, 0…1. */
  readonly stray: number
  /** Share of the rows' locks that are made. */
  readonly fewer: number
  /** The layer under the locks lies this much deeper than the mass, metres. */
  readonly sunk?: number
  /** How strands run over the mass; left out where none are seen. */
  readonly groom?: Groom
  /** Instead of strands: how tightly it curls, from 0 (cropped) to 1. */
  readonly curled?: number
  /** Clumps across the mass, and how deep the grooves between them are, metres. */
  readonly clumps?: number
  readonly groove?: number
}

/** What most styles share. */
export const PLAIN = {
  under: 630,
  low: -0.1,
  width: 0.026,
  slim: 0.62,
  thick: 0.0042,
  lift: [-0.003, -0.0002] as readonly [number, number],
  free: 2,
  segments: 4,
  tip: 0.2,
  stray: 0.35,
  fewer: 0.5,
  sunk: 0
}
