import { z } from 'zod'
import type { Description } from '../../src/contract/draft/apply.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import { spoken } from '../../src/contract/draft/spoken.ts'
import { LOOK_FOV, standOff } from '../../src/contract/draft/stand-off.ts'
import { nameSchema, vec3Schema, type Vec3 } from '../../src/contract/ids.ts'
import { textSchema, type Text } from '../../src/contract/language.ts'
import type { Showroom } from '../../src/contract/showroom.ts'

/** What a product's own list says of itself, as far as a showroom begins from it. */
const manifestSchema = z.object({
  parts: z.array(z.object({ name: nameSchema, label: textSchema.optional() })).min(1),
  clips: z.array(z.object({ name: nameSchema, part: z.string() })).default([]),
  variants: z.array(z.object({ name: nameSchema })).default([]),
  size: vec3Schema
})

/** As many as a description may hold. */
const MOST_PARTS = 2000
const MOST_CHOICES = 64

/**
 * What a new showroom of a model begins with: all its parts by the names that people gave them (`called`) or that they came with, its
 * variants as choices, and views from as far as its size asks for. Throws where `manifest` is no product's list.
 */
export function fromModel(own: Showroom, product: string, manifest: unknown, called: Readonly<Record<string, Text>>, slug: string, title: Text): Description {
  const { parts, clips, variants, size } = manifestSchema.parse(manifest)
  const { attention: _, surprises: _own, hinges: _hinges, paints: _paints, pieces: _pieces, without: _without, ...rest } = beginFrom(own)
  // A part that one movement alone belongs to is opened by it; which of several would be anybody's guess.
  const opens = (part: string) => {
    const mine = clips.filter((clip) => clip.part === part)
    return mine.length === 1 ? { clip: mine[0]!.name } : {}
  }
  return {
    ...rest,
    slug,
    title,
    summary: { en: `${title.en}: walk round it, and ask for a person.`, fr: `${title['fr'] ?? title.en}\u00a0: faites-en le tour, et demandez quelqu’un.` },
    basePrice: 0,
    product,
    parts: parts.slice(0, MOST_PARTS).map(({ name, label }) => ({ name, label: called[name] ?? { en: spoken(label?.en ?? name) }, ...opens(name) })),
    groups: variants.length < 2 ? [] : [variantsAsChoices(variants.map(({ name }) => name))],
    rules: [],
    hotspots: [],
    views: viewsOf(size)
  }
}

function variantsAsChoices(names: readonly string[]): Description['groups'][number] {
  const choices = names.slice(0, MOST_CHOICES).map((name) => ({ id: name, label: { en: spoken(name) }, price: 0, effect: { variants: [name], show: [], hide: [] } }))
  return { id: 'finish', label: { en: 'Finish', fr: 'Finition' }, choices, standard: names[0]! }
}

/** Views of something so large (metres; width, height, length) that stands on the floor. */
function viewsOf(size: Vec3): Description['views'] {
  const far = standOff(size)
  const [round, middle] = [(value: number) => Math.round(value * 1000) / 1000, size[1] / 2]
  const from = (id: string, en: string, fr: string, x: number, y: number, z: number): Description['views'][number] => ({
    id, label: { en, fr }, eye: [round(x * far), round(y * far + middle), round(z * far)], aim: [0, round(middle), 0], fov: LOOK_FOV
  })
  return [from('whole', 'Whole', 'Entier', 0.62, 0.28, 0.74), from('front', 'Front', 'Face', 0, 0.14, 1), from('side', 'Side', 'Profil', 1, 0.14, 0)]
}
