import { z } from 'zod'
import { nameSchema, vec3Schema } from './ids.ts'
import { textSchema } from './language.ts'

/*
 * What a model itself has not, made by hand in the studio. A hinge is as good as a clip of the model (a part's `clip` names it), a
 * paint as a variant (a choice's `variants` name it), a piece as a part. All of it is made when the model is shown.
 */

/** A part that turns about an axis through a point, everything shut: fully open after `degrees`, by the right hand's rule. Showroom frame, metres. */
export const hingeSchema = z.object({
  id: nameSchema,
  part: nameSchema,
  at: vec3Schema,
  axis: vec3Schema.refine((axis) => Math.hypot(...axis) > 1e-6, 'an axis has a length'),
  degrees: z.number().min(-180).max(180)
})

export const FINISHES = ['solid', 'metallic', 'satin', 'matt', 'chrome'] as const

/** A material of the model in another colour and finish; where `part` is named, on that part alone. */
export const paintSchema = z.object({
  id: nameSchema,
  /** What the model calls the material. */
  material: z.string().min(1).max(200),
  part: nameSchema.optional(),
  /** sRGB. */
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  finish: z.enum(FINISHES)
})

/** How a connected piece of a mesh is known again at every level of detail: the middle of its box and the box's size. Showroom frame, metres. */
export const lumpSchema = z.object({ at: vec3Schema, size: vec3Schema })

/** Connected pieces of a part's mesh that are a part of their own from here on. */
export const pieceSchema = z.object({
  name: nameSchema,
  label: textSchema.optional(),
  /** The part that they were a piece of. */
  part: nameSchema,
  holds: z.array(lumpSchema).min(1).max(64)
})

export type Hinge = z.infer<typeof hingeSchema>
export type Paint = z.infer<typeof paintSchema>
export type Finish = Paint['finish']
export type Piece = z.infer<typeof pieceSchema>
export type Lump = z.infer<typeof lumpSchema>
