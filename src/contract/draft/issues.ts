import { contrastOf, GROUNDS, LEAST_CONTRAST } from '../contrast.ts'
import { firstMisfit, initialConfiguration } from '../configure.ts'
import type { Vec3 } from '../ids.ts'
import type { ChoiceRef } from '../showroom.ts'
import type { Address } from './address.ts'
import type { Description } from './apply.ts'
import { apart, TOLD_APART } from './colours.ts'
import { lackedBy } from './offered.ts'
import { canBeTaken } from './reach.ts'

/** What a product's files are known to have, as far as a description speaks of it. Boxes in the showroom's frame, metres. */
export interface ProductFacts {
  readonly parts: ReadonlyMap<string, readonly [Vec3, Vec3]>
  readonly clips: ReadonlySet<string>
  readonly variants: ReadonlySet<string>
  /** Whether a point lies within the body, where nobody can see it. Absent while the model's tree is not read. */
  readonly buried?: (at: Vec3) => boolean
}

/** `stops`: it cannot be published so. `warns`: it can, and somebody should look. */
export interface Issue {
  readonly code:
    | 'language-missing' | 'standard-gone' | 'standard-breaks-rule' | 'rule-names-gone' | 'rule-against-itself' | 'never-taken' | 'shows-nothing' | 'looks-alike'
    | 'part-gone' | 'clip-gone' | 'variant-gone' | 'hotspot-part-gone' | 'hotspot-afar' | 'text-too-long' | 'one-choice'
    | 'unavailable' | 'hotspot-buried' | 'chips-alike' | 'secret-unfound' | 'surprise-names-gone' | 'made-of-gone' | 'colour-faint' | 'rule-long'
  readonly weight: 'stops' | 'warns'
  /** Where to go. */
  readonly at: Address
  /** Names and languages that the words need. */
  readonly about: readonly string[]
}

/** What fits on a note in a headset without its letters getting small: signs. */
export const NOTE_SIGNS = 280
/** What fits on a choice's button there. */
export const LABEL_SIGNS = 42
/** So many choices of one rule are taken in where a visitor meets it; a note names them all. */
export const RULE_CHOICES = 8
/** A hotspot belongs to the part that it is so near to, metres. */
const AFAR = 0.35

/** Everything about a draft that somebody should know before its visitors do. `product`: null while its files are not read. */
export function issuesOf(description: Description, product: ProductFacts | null): Issue[] {
  return [...texts(description), ...choices(description, product), ...rules(description), ...spots(description, product), ...parts(description, product), ...surprises(description), ...made(description, product), ...colours(description)]
}

const stops = (code: Issue['code'], at: Address, ...about: string[]): Issue => ({ code, weight: 'stops', at, about })
const warns = (code: Issue['code'], at: Address, ...about: string[]): Issue => ({ code, weight: 'warns', at, about })

/** Every text with its address. */
function* everyText(value: unknown, at: Address): Generator<[Address, Readonly<Record<string, string>>]> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const member of value as { id?: string; name?: string }[]) if (typeof member === 'object' && (member.id ?? member.name)) yield* everyText(member, [...at, (member.id ?? member.name)!])
  } else if ('en' in value) yield [at, value as Readonly<Record<string, string>>]
  else for (const [key, inner] of Object.entries(value)) yield* everyText(inner, [...at, key])
}

function texts(description: Description): Issue[] {
  return [...everyText(description, [])].flatMap(([at, text]) => {
    const missing = description.languages.filter((language) => !text[language]).map((language) => warns('language-missing', [...at, language], language))
    const most = at.at(-1) === 'label' ? LABEL_SIGNS : at[0] === 'hotspots' || at.at(-1) === 'note' || at.at(-1) === 'why' ? NOTE_SIGNS : Infinity
    const long = Object.entries(text).filter(([, words]) => words.length > most).map(([language, words]) => warns('text-too-long', [...at, language], String(words.length), String(most)))
    return [...missing, ...long]
  })
}

function choices({ groups, rules: all, ...rest }: Description, product: ProductFacts | null): Issue[] {
  const whole = { ...rest, groups, rules: all } as Description
  const found: Issue[] = []
  for (const group of groups) {
    const at = ['groups', group.id]
    if (!group.choices.some(({ id }) => id === group.standard)) found.push(stops('standard-gone', [...at, 'standard'], group.standard))
    if (group.choices.length === 1) found.push(warns('one-choice', at))
    const seen = new Map<string, string>()
    const chips: [string, readonly string[]][] = []
    for (const { id, effect, swatch } of group.choices) {
      const own = [...at, 'choices', id]
      const does = JSON.stringify([effect.variants, effect.show, effect.hide])
      const twin = seen.get(does)
      if (twin !== undefined) found.push(warns('looks-alike', own, twin))
      seen.set(does, id)
      const like = swatch && chips.find(([, other]) => apart(swatch, other) < TOLD_APART)
      if (like) found.push(warns('chips-alike', [...own, 'swatch'], like[0]))
      if (swatch) chips.push([id, swatch])
      if (effect.variants.length + effect.show.length + effect.hide.length === 0 && id !== group.standard) found.push(warns('shows-nothing', own))
      const lacked = product ? lackedBy(effect, product) : []
      if (lacked.length > 0 && id !== group.standard) found.push(warns('unavailable', own, lacked.join(', ')))
      if (product) for (const variant of effect.variants) if (!product.variants.has(variant)) found.push(warns('variant-gone', [...own, 'effect', 'variants'], variant))
      if (id !== group.standard && canBeTaken(whole, { group: group.id, choice: id }) === 'no') found.push(warns('never-taken', own))
    }
  }
  const begins = firstMisfit(whole, initialConfiguration(whole))
  if (begins && 'when' in begins) found.push(stops('standard-breaks-rule', ['groups', begins.when.group, 'standard'], begins.when.choice))
  return found
}

function rules({ groups, rules: all }: Description): Issue[] {
  const has = (ref: ChoiceRef) => groups.find(({ id }) => id === ref.group)?.choices.some(({ id }) => id === ref.choice) ?? false
  const same = (one: ChoiceRef, other: ChoiceRef) => one.group === other.group && one.choice === other.choice
  return all.flatMap(({ id, when, needs, excludes }) => {
    const at = ['rules', id ?? '']
    const gone = [when, ...needs, ...excludes].filter((ref) => !has(ref)).map((ref) => stops('rule-names-gone', at, ref.group, ref.choice))
    const against =
      needs.some((need) => excludes.some((other) => same(need, other))) ||
      excludes.some((other) => same(other, when)) ||
      needs.some((need, index) => (need.group === when.group && need.choice !== when.choice) || needs.some((other, place) => place > index && other.group === need.group && other.choice !== need.choice))
    const many = needs.length + excludes.length
    return [...gone, ...(against ? [warns('rule-against-itself', at)] : []), ...(many > RULE_CHOICES ? [warns('rule-long', at, String(many), String(RULE_CHOICES))] : [])]
  })
}

function spots({ hotspots, parts: named }: Description, product: ProductFacts | null): Issue[] {
  return hotspots.flatMap(({ id, part, at: [x, y, z] }) => {
    if (!named.some(({ name }) => name === part)) return [stops('hotspot-part-gone', ['hotspots', id, 'part'], part)]
    const box = product?.parts.get(part)
    if (!box) return []
    const off = [x, y, z].map((value, axis) => Math.max(box[0][axis]! - value, 0, value - box[1][axis]!))
    const afar = Math.hypot(...off)
    if (afar === 0 && product?.buried?.([x, y, z])) return [warns('hotspot-buried', ['hotspots', id, 'at'], part)]
    return afar > AFAR ? [warns('hotspot-afar', ['hotspots', id, 'at'], part, afar.toFixed(2))] : []
  })
}

function parts({ parts: named }: Description, product: ProductFacts | null): Issue[] {
  if (!product) return []
  return named.flatMap(({ name, clip }) => {
    if (!product.parts.has(name)) return [warns('part-gone', ['parts', name], name)]
    return clip !== undefined && !product.clips.has(clip) ? [warns('clip-gone', ['parts', name, 'clip'], clip)] : []
  })
}

/** What surprises name and nobody has; what is secret and no surprise shows. */
function surprises({ surprises: all = [], groups, parts: named }: Description): Issue[] {
  const gone = all.flatMap(({ id, when, what }) => {
    const choice = what.kind !== 'colour' || groups.some((group) => group.id === what.group && group.choices.some((each) => each.id === what.choice))
    const part = when.kind !== 'opened' || when.part === undefined || named.some(({ name, clip }) => name === when.part && clip !== undefined)
    return choice && part ? [] : [warns('surprise-names-gone', ['surprises', id])]
  })
  const shown = new Set(all.flatMap(({ what }) => (what.kind === 'colour' ? [`${what.group}.${what.choice}`] : [])))
  const unfound = groups.flatMap((group) => group.choices.filter(({ id, secret }) => secret && !shown.has(`${group.id}.${id}`)).map(({ id }) => warns('secret-unfound', ['groups', group.id, 'choices', id, 'secret'])))
  return [...gone, ...unfound]
}

/** What was made by hand of a part that is gone. */
function made({ hinges = [], pieces = [], paints = [] }: Description, product: ProductFacts | null): Issue[] {
  if (!product) return []
  return [...hinges.map(({ id, part }) => ({ at: ['hinges', id], part })), ...pieces.map(({ name, part }) => ({ at: ['pieces', name], part })), ...paints.flatMap(({ id, part }) => (part === undefined ? [] : [{ at: ['paints', id], part }]))]
    .flatMap(({ at, part }) => (product.parts.has(part) ? [] : [warns('made-of-gone', at, part)]))
}

/** A colour of the house's own that buttons cannot have everywhere, since it does not stand out. */
function colours({ style }: Description): Issue[] {
  const accent = style?.accent
  if (accent === undefined) return []
  const faint = (['light', 'dark'] as const).filter((ground) => contrastOf(accent, GROUNDS[ground]) < LEAST_CONTRAST)
  return faint.length > 0 ? [warns('colour-faint', ['style', 'accent'], ...faint)] : []
}
