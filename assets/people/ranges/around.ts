import type {Field, Vec3} from '../../geometry/field.ts'
import {unionOf} from '../../geometry/blend.ts'
import {CUTS, clothOf} from '../cloth/outfit.ts'
import {fromBody, fromHead} from '../frame.ts'
import {shoes, trousers} from '../shape/legs.ts'
import {head} from '../shape/head.ts'
import {opened} from '../shape/mouth.ts'

/** Near and far. */
export const LEVELS = [0, 1] as const

/** Is told of each long step's end. */
export type Say = (line: string) => void

/** Whether a range is to be made. */
export type Wanted = (name: string) => boolean
export const everything: Wanted = () => true

export const floor: Field = (_, y) => y
export const headField = fromHead(head)
export const legsField = unionOf(fromBody(trousers), fromBody(shoes))
/** The body in a shirt, its mouth open as the head is modelled. */
export const openedField = unionOf(fromHead(opened(head)), fromBody(clothOf(CUTS.shirt)), legsField, floor)

export const vertex = (values: Float32Array, v: number): Vec3 => [values[3 * v]!, values[3 * v + 1]!, values[3 * v + 2]!]
