import { z } from 'zod'

/** The devices that a product is judged for. */
export const DEVICES = ['phone', 'headset', 'desktop'] as const
export type Device = (typeof DEVICES)[number]

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

type Measure = 'bytes' | 'triangles' | 'draws' | 'textures'
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
  over: z.array(z.object({ measure: z.enum(['bytes', 'triangles', 'draws', 'textures']), is: z.number(), ease: z.number(), most: z.number() }))
})
export type Verdict = z.infer<typeof verdictSchema>

/** Judges what was made for every device by the level that it would draw. */
export function judge(levels: Readonly<Record<'light' | 'headset' | 'full', Weighed>>): Verdict[] {
  return DEVICES.map((device) => {
    const budget = BUDGETS[device]
    const weighed = levels[budget.level]
    const over = (['bytes', 'triangles', 'draws', 'textures'] as const)
      .map((measure) => ({ measure, is: weighed[measure], ease: budget[measure][0], most: budget[measure][1] }))
      .filter(({ is, ease }) => is > ease)
      .toSorted((a, b) => b.is / b.most - a.is / a.most)
    const verdict = over.some(({ is, most }) => is > most) ? 'red' : over.length > 0 ? 'amber' : 'green'
    return { device, verdict, over }
  })
}
