import type {Field} from '../geometry/field.ts'
import {EYES} from '../../src/world/people/skeleton.ts'

/*
 * Shapes are written with `f`, forward, in place of z (f = -z), because a face is easier to think of that way.
 * These turn such fields into fields of the rest frame.
 */

/** A body shape (x, y, f) from the floor, in the rest frame. */
export const fromBody =
  (shape: Field): Field =>
  (x, y, z) =>
    shape(x, y, -z)

/** A head shape (x, y, f) from the point between the pupils, in the rest frame. */
export const fromHead =
  (shape: Field): Field =>
  (x, y, z) =>
    shape(x - EYES[0], y - EYES[1], EYES[2] - z)
