import { z } from 'zod'

/** A client-made or server-made identity: a UUID. Client-made ones make a resend recognisable. */
export const idSchema = z.uuid()

/** The name of a showroom in its address, `/s/<slug>`. */
export const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)

/** A name inside a showroom or a product: part, group, choice, view, clip, variant. Kebab-case, at most 64 signs. */
export const nameSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)

/** What is counted and kept by its number: editions, entries, lines. More than this the database's integers do not hold. */
export const countSchema = z.int().min(0).max(2_147_483_647)
/** The number of an edition, from 1. */
export const editionNumberSchema = countSchema.min(1)

/** A point or direction in the showroom's frame: metres, y up, the product at the origin facing +z. */
export const vec3Schema = z.tuple([z.number().finite(), z.number().finite(), z.number().finite()])

export type Vec3 = z.infer<typeof vec3Schema>
