import { z } from 'zod'

/** Faces that stand on our own origin or on every device: the house's, a book's, and whatever the device itself uses. */
export const FACES = ['house', 'book', 'device'] as const
export type Face = (typeof FACES)[number]

/** A colour in sRGB, `#1c3a52`. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

/** How a showroom looks beside its product. What is absent is as in every house. */
export const styleSchema = z.object({
  /** How bright the product is lit, times what the room gives. */
  brightness: z.number().min(0.5).max(1.6).optional(),
  /** What main buttons are filled with, wherever it stands out enough from the ground. */
  accent: colourSchema.optional(),
  face: z.enum(FACES).optional(),
  /** A picture that the house drew anew from what was brought: `/a/<hash>.webp`. */
  logo: z.string().regex(/^\/a\/[0-9a-f]{64}\.webp$/).optional()
})
export type Style = z.infer<typeof styleSchema>

/** What visitors may do beside looking, choosing and asking for a person. */
export const ABILITIES = ['open', 'sit', 'measure', 'own-room', 'take-along', 'place-sound'] as const
export type Ability = (typeof ABILITIES)[number]

/** What a showroom withholds of it. */
export const withheldSchema = z.array(z.enum(ABILITIES)).max(ABILITIES.length)

/** Whether a showroom lets its visitors do something. */
export function lets(showroom: { readonly withheld?: readonly Ability[] | undefined }, ability: Ability): boolean {
  return !showroom.withheld?.includes(ability)
}

/** The hash of a logo's file; null where there is none. */
export const logoHash = (style: Style | undefined): string | null => style?.logo?.slice(3, 67) ?? null
