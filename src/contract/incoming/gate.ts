import { z } from 'zod'
import { DEVICES, type Device } from './devices.ts'

/** What drawing a level costs. `textures`: bytes on the graphics card, four a pixel with all smaller copies. */
export const weighedSchema = z.object({
  bytes: z.number().int(),
  triangles: z.number().int(),
  draws: z.number().int(),
  textures: z.number().int(),
  materials: z.number().int(),
  parts: z.number().int()
})
export type Weighed = z.infer<typeof weighedSchema>

const MEASURES = ['bytes', 'triangles', 'draws', 'textures'] as const
type Measure = (typeof MEASURES)[number]
const MB = 1 << 20

/**
 * Up to the first figure a device is at ease (green), up to the second it struggles (amber), beyond it pages reload or pictures
 * falter (red). The headset's first figures are those that the room's own pictures are held to (SPEC O4).
 */
export const BUDGETS: Readonly<Record<Device, { readonly level: 'light' | 'headset' | 'full' } & Readonly<Record<Measure, readonly [ease: number, most: number]>>>> = {
  phone: { level: 'headset', bytes: [8 * MB, 20 * MB], triangles: [300_000, 600_000], draws: [120, 300], textures: [96 * MB, 256 * MB] },
  headset: { level: 'headset', bytes: [12 * MB, 30 * MB], triangles: [250_000, 400_000], draws: [60, 150], textures: [96 * MB, 256 * MB] },
  desktop: { level: 'full', bytes: [40 * MB, 120 * MB], triangles: [1_500_000, 4_000_000], draws: [300, 1000], textures: [512 * MB, 1536 * MB] }
}

export const verdictSchema = z.object({
  device: z.enum(DEVICES),
  verdict: z.enum(['green', 'amber', 'red']),
  /** What is beyond ease, the worst first. */
  over: z.array(z.object({ measure: z.enum(MEASURES), is: z.number(), ease: z.number(), most: z.number() }))
})
export type Verdict = z.infer<typeof verdictSchema>

/** Somebody's word that a product is shown on a device although it is red for it. */
export const passSchema = z.object({ device: z.enum(DEVICES), by: z.string(), reason: z.string(), at: z.number().int() })
export type Pass = z.infer<typeof passSchema>

/** What was judged of a product that came in. `model`: the one whose report says so. `light`: what its first picture costs. */
export const judgedSchema = z.object({ model: z.string(), gate: z.array(verdictSchema), light: weighedSchema, passes: z.array(passSchema) })
export type Judged = z.infer<typeof judgedSchema>

/** The hash of an uploaded product by the folder that it is served from; null for a product that the house was built with. */
export const uploadedProduct = (folder: string): string | null => /^\/product\/([0-9a-f]{64})\/$/.exec(folder)?.[1] ?? null

/**
 * Devices that a product cannot be published for: red, and let through by nobody. A device that is left out (`without`) is shown the
 * first picture's level alone, which has to be within what the device takes at most.
 */
export function barred({ gate, light, passes }: Judged, without: readonly Device[]): Device[] {
  return gate.filter(({ device, verdict }) => verdict === 'red' && !passes.some((pass) => pass.device === device) && !(without.includes(device) && carries(device, light))).map(({ device }) => device)
}

/** The word of those who let through what an edition shows: for red devices alone. */
export const passesOf = ({ gate, passes }: Judged): Pass[] => passes.filter(({ device }) => gate.some((each) => each.device === device && each.verdict === 'red'))

/** Whether a device takes what is drawn, at ease or not. */
const carries = (device: Device, weighed: Weighed): boolean => MEASURES.every((measure) => weighed[measure] <= BUDGETS[device][measure][1])

/** Judges what was made for every device by the level that it would draw. */
export function judge(levels: Readonly<Record<'light' | 'headset' | 'full', Weighed>>): Verdict[] {
  return DEVICES.map((device) => {
    const budget = BUDGETS[device]
    const weighed = levels[budget.level]
    const over = MEASURES
      .map((measure) => ({ measure, is: weighed[measure], ease: budget[measure][0], most: budget[measure][1] }))
      .filter(({ is, ease }) => is > ease)
      .toSorted((a, b) => b.is / b.most - a.is / a.most)
    const verdict = over.some(({ is, most }) => is > most) ? 'red' : over.length > 0 ? 'amber' : 'green'
    return { device, verdict, over }
  })
}
