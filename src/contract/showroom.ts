import { z } from 'zod'
import { longestReport, REPORT_LIMIT } from './attention/report-size.ts'
import { attentionSchema } from './attention/zones.ts'
import { DEVICES } from './incoming/devices.ts'
import { nameSchema, slugSchema, vec3Schema } from './ids.ts'
import { languageTagSchema, textSchema } from './language.ts'
import { hingeSchema, paintSchema, pieceSchema } from './made.ts'
import { styleSchema, withheldSchema } from './presenting.ts'
import { surpriseSchema } from './surprises.ts'

/** Money in the smallest unit of the showroom's currency (cents), VAT included. */
const moneySchema = z.int().min(-1_000_000_000).max(1_000_000_000)

/**
 * A named node of the product. `clip` opens it; the clip's end is fully open. Or it gives light: `light` says what of the
 * product's lights stands for it, and `lit` that it is on when a visit begins.
 */
export const partSchema = z.object({
  name: nameSchema,
  label: textSchema,
  clip: nameSchema.optional(),
  light: nameSchema.optional(),
  lit: z.literal(true).optional()
})

/** What a choice does to the product: material variants by name, nodes shown, nodes hidden. */
export const effectSchema = z.object({
  variants: z.array(nameSchema).max(16).default([]),
  show: z.array(nameSchema).max(64).default([]),
  hide: z.array(nameSchema).max(64).default([])
})

export const choiceSchema = z.object({
  id: nameSchema,
  label: textSchema,
  note: textSchema.optional(),
  price: moneySchema.default(0),
  /** sRGB colours of the chip, light to dark; one to three. Absent: shown as a line of text. */
  swatch: z.array(z.string().regex(/^#[0-9a-f]{6}$/)).min(1).max(3).optional(),
  /** In no list until a surprise shows it. */
  secret: z.literal(true).optional(),
  effect: effectSchema
})

export const groupSchema = z.object({
  id: nameSchema,
  label: textSchema,
  choices: z.array(choiceSchema).min(1).max(64),
  /** The choice a visit begins with. */
  standard: nameSchema
})

/** A choice named from outside its group. */
export const choiceRefSchema = z.object({ group: nameSchema, choice: nameSchema })

/** `when` is taken: every choice of `needs` must be taken too, none of `excludes` may be. `why` is told to people. */
export const ruleSchema = z.object({
  /** What a draft knows it by; editions from before drafts have none. */
  id: nameSchema.optional(),
  when: choiceRefSchema,
  needs: z.array(choiceRefSchema).max(32).default([]),
  excludes: z.array(choiceRefSchema).max(32).default([]),
  why: textSchema
})

/** A place to look from: eye and aim in the showroom's frame, vertical field of view in degrees. */
export const viewSchema = z.object({
  id: nameSchema,
  label: textSchema,
  eye: vec3Schema,
  aim: vec3Schema,
  fov: z.number().min(10).max(100)
})

export const hotspotSchema = z.object({
  id: nameSchema,
  label: textSchema,
  text: textSchema,
  part: nameSchema,
  /** Where it is shown, on the product's surface with everything shut. */
  at: vec3Schema
})

/** Who runs the showroom: what a visitor has a right to know before asking. */
export const operatorSchema = z.object({
  /** Empty while the operator has not said it: pages then say so, each in its reader's language. */
  name: z.string().max(120),
  address: z.array(z.string().min(1).max(120)).max(8),
  email: z.string().max(200).optional(),
  telephone: z.string().max(40).optional(),
  dataNotice: textSchema
})

/**
 * Surroundings that a visitor may choose to see the product in, beside the plain studio. `name` is the folder of the built place
 * (`/places/<name>/`), `times` the times of day that it is built for, the first being the one it opens with.
 */
export const surroundingsSchema = z.object({
  format: z.literal(1),
  places: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        label: textSchema,
        times: z.array(z.object({ name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), label: textSchema })).min(1).max(12)
      })
    )
    .max(12)
})

/**
 * The form of a showroom's description, field by field. A draft always has this form, and may yet contradict itself; what is
 * published has to be a showroomSchema besides.
 */
export const showroomForm = z.object({
  format: z.literal(1),
  slug: slugSchema,
  title: textSchema,
  summary: textSchema,
  languages: z.array(languageTagSchema).min(1).max(40),
  operator: operatorSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
  basePrice: moneySchema,
  /** Folder of the product's built files (see productSchema), from the origin: `/product/one/`. */
  product: z.string().regex(/^\/product\/[a-z0-9-]+\/$/),
  /** Devices for which the product is too heavy: they are shown the first picture's level alone. Absent: none. */
  without: z.array(z.enum(DEVICES)).max(DEVICES.length).optional(),
  parts: z.array(partSchema).min(1).max(2000),
  groups: z.array(groupSchema).max(64),
  rules: z.array(ruleSchema).max(500),
  views: z.array(viewSchema).min(1).max(32),
  hotspots: z.array(hotspotSchema).max(100),
  /** Absent in editions from before there were any: the studio alone. */
  surroundings: surroundingsSchema.optional(),
  /** What may be measured of attention, after a yes. Absent: nothing, and nobody is asked. */
  attention: attentionSchema.optional(),
  /** What the model itself has not, made by hand. Absent: nothing. */
  hinges: z.array(hingeSchema).min(1).max(200).optional(),
  paints: z.array(paintSchema).min(1).max(400).optional(),
  pieces: z.array(pieceSchema).min(1).max(200).optional(),
  /** Small delights, judged on the visitor's device and never sent. Absent: none. */
  surprises: z.array(surpriseSchema).min(1).max(24).optional(),
  /** How it looks beside its product. Absent: as every house does. */
  style: styleSchema.optional(),
  /** What visitors may not do here. Absent: they may do all there is. */
  withheld: withheldSchema.optional()
})

/** A showroom as a marketer describes it. One published, immutable version of this is an edition. */
export const showroomSchema = showroomForm.superRefine((showroom, context) => {
  const complain = (message: string, path: PropertyKey[]) => context.addIssue({ code: 'custom', message, path })
  const twice = (names: string[]) => names.find((name, index) => names.indexOf(name) !== index)
  const lists = { parts: showroom.parts.map((p) => p.name), groups: showroom.groups.map((g) => g.id), rules: showroom.rules.flatMap((rule) => rule.id ?? []), views: showroom.views.map((v) => v.id), surroundings: (showroom.surroundings?.places ?? []).map((p) => p.name), attention: (showroom.attention?.zones ?? []).map((zone) => zone.name), hinges: (showroom.hinges ?? []).map(({ id }) => id), paints: (showroom.paints ?? []).map(({ id }) => id), pieces: (showroom.pieces ?? []).map(({ name }) => name), surprises: (showroom.surprises ?? []).map(({ id }) => id) }
  for (const [list, names] of Object.entries(lists)) {
    const name = twice(names)
    if (name) complain(`"${name}" stands twice`, [list])
  }
  if (showroom.attention && longestReport(lists.attention) > REPORT_LIMIT)
    complain(`names of zones are too long: a report of all of them would be more than ${REPORT_LIMIT} bytes`, ['attention', 'zones'])
  const has = (ref: z.infer<typeof choiceRefSchema>) =>
    showroom.groups.some((group) => group.id === ref.group && group.choices.some((choice) => choice.id === ref.choice))
  showroom.groups.forEach((group, index) => {
    if (!has({ group: group.id, choice: group.standard })) complain(`standard "${group.standard}" is not among the choices`, ['groups', index])
  })
  showroom.rules.forEach((rule, index) => {
    for (const ref of [rule.when, ...rule.needs, ...rule.excludes])
      if (!has(ref)) complain(`no choice "${ref.choice}" in group "${ref.group}"`, ['rules', index])
  })
  showroom.hotspots.forEach((spot, index) => {
    if (!lists.parts.includes(spot.part)) complain(`no part "${spot.part}"`, ['hotspots', index])
  })
})

export type Showroom = z.infer<typeof showroomSchema>
export type Part = z.infer<typeof partSchema>
export type Group = z.infer<typeof groupSchema>
export type Choice = z.infer<typeof choiceSchema>
export type ChoiceRef = z.infer<typeof choiceRefSchema>
export type View = z.infer<typeof viewSchema>
export type PlaceChoice = z.infer<typeof surroundingsSchema>['places'][number]
export type Hotspot = z.infer<typeof hotspotSchema>

/** A showroom with the number of its edition: what a page is given and a visit is pinned to. */
export const editionSchema = z.object({ number: z.int().min(1), showroom: showroomSchema })
export type Edition = z.infer<typeof editionSchema>
