import { z } from 'zod'
import type { ProductFacts } from '../../contract/draft/issues.ts'
import { vec3Schema } from '../../contract/ids.ts'
import { fetchBytes } from '../../net/bytes.ts'

const factsSchema = z.object({
  parts: z.array(z.object({ name: z.string(), box: z.tuple([vec3Schema, vec3Schema]).optional() })),
  clips: z.array(z.object({ name: z.string() })).default([]),
  variants: z.array(z.object({ name: z.string() })).default([])
})

const NOWHERE: readonly [readonly [number, number, number], readonly [number, number, number]] = [[-1e9, -1e9, -1e9], [1e9, 1e9, 1e9]]

/** What a product's own list (`product.json`) says that it has. Rejects where it cannot be read. */
export async function productFacts(product: string): Promise<ProductFacts> {
  const { parts, clips, variants } = factsSchema.parse(JSON.parse(new TextDecoder().decode(await fetchBytes(`${product}product.json`))))
  return { parts: new Map(parts.map(({ name, box }) => [name, (box ?? NOWHERE) as ProductFacts['parts'] extends ReadonlyMap<string, infer B> ? B : never])), clips: new Set(clips.map(({ name }) => name)), variants: new Set(variants.map(({ name }) => name)) }
}

/** So many ways out of a point are tried: a surface seen from anywhere leaves at least one. */
const WAYS = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z) => [x, y, z] as const))).filter((way) => way.some((each) => each !== 0))

/** Tells whether a point lies within the body: every way out of it meets a surface from behind. Of the tree that is made with each model; rejects where there is none. */
export async function buriedIn(product: string): Promise<NonNullable<ProductFacts['buried']>> {
  const [{ readTree }, bytes] = await Promise.all([import('../../dwell/tree.ts'), fetchBytes(`${product}attention.bin`)])
  const tree = readTree(bytes)
  return ([x, y, z]) =>
    WAYS.every(([dx, dy, dz]) => {
      const { met } = tree
      return tree.cast(x, y, z, dx, dy, dz) >= 0 && met.nx * dx + met.ny * dy + met.nz * dz > 0
    })
}
