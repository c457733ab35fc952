import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({ levels: z.object({ light: z.object({ triangles: z.number() }), full: z.object({ triangles: z.number() }) }) })

/** A picture shows the car when it draws so many of its triangles: what lies behind the eye is left out by everybody. */
const SHARE = 0.75

/** Vertices of triangles that a picture of the car draws, by level. */
export async function enoughOf(): Promise<{ light: number; full: number }> {
  const { levels } = schema.parse(JSON.parse(await readFile(resolve(import.meta.dirname, '../../../public/product/one/product.json'), 'utf8')))
  return { light: levels.light.triangles * 3 * SHARE, full: levels.full.triangles * 3 * SHARE }
}
