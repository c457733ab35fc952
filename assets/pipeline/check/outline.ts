import { z } from 'zod'
import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { Unfit } from '../unfit.ts'

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const finite = z.number().refine(Number.isFinite)
const list = <T extends z.ZodType>(item: T, most: number = LIMITS.list) => z.array(item).max(most).default([])
const extensions = z.record(z.string(), z.unknown()).default({})
const sparse = z.looseObject({ count: whole, indices: z.looseObject({ bufferView: whole, byteOffset: whole.default(0), componentType: whole }), values: z.looseObject({ bufferView: whole, byteOffset: whole.default(0) }) })

/** As much of a glTF as says how much there is of everything, and what refers to what. */
export const outlineSchema = z.looseObject({
  asset: z.looseObject({ version: z.string().regex(/^2\./) }),
  extensionsRequired: list(z.string().max(200)),
  extensionsUsed: list(z.string().max(200)),
  scene: whole.optional(),
  scenes: list(z.looseObject({ nodes: list(whole) }), LIMITS.scenes),
  nodes: list(
    z.looseObject({
      name: z.string().optional(),
      children: list(whole),
      mesh: whole.optional(),
      matrix: z.array(finite).length(16).optional(),
      translation: z.array(finite).length(3).optional(),
      rotation: z.array(finite).length(4).optional(),
      scale: z.array(finite).length(3).optional()
    }),
    LIMITS.nodes
  ),
  meshes: list(z.looseObject({ primitives: z.array(z.looseObject({ attributes: z.record(z.string(), whole), indices: whole.optional(), material: whole.optional(), extensions })).min(1).max(LIMITS.list) })),
  accessors: list(z.looseObject({ bufferView: whole.optional(), byteOffset: whole.default(0), componentType: whole, count: whole, type: z.string(), sparse: sparse.optional() })),
  bufferViews: list(z.looseObject({ buffer: whole, byteOffset: whole.default(0), byteLength: whole, byteStride: whole.optional(), extensions })),
  buffers: list(z.looseObject({ uri: z.string().optional(), byteLength: whole, extensions })),
  images: list(z.looseObject({ uri: z.string().optional(), bufferView: whole.optional(), mimeType: z.string().optional() }), LIMITS.pictures),
  textures: list(z.looseObject({}))
})
export type Outline = z.output<typeof outlineSchema>

/** Reads the JSON's outline. The address of what is wrong is named as JSON pointers name it. */
export function outlineOf(json: string): Outline {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch (error) {
    throw new Unfit('broken-file', 'JSON', error instanceof Error ? error.message : '')
  }
  const parsed = outlineSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const code = issue.path[0] === 'asset' ? 'not-a-model' : issue.code === 'too_big' ? 'too-large' : 'bad-numbers'
  throw new Unfit(code, `/${issue.path.join('/')}`, issue.message)
}
