import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import { CHUNKS_FILE } from '../../vite.config.ts'

const chunkSchema = z.object({
  file: z.string(),
  facade: z.string().nullable(),
  imports: z.array(z.string()),
  later: z.array(z.string()),
  modules: z.array(z.object({ source: z.string(), bytes: z.number() }))
})
export type Chunk = z.output<typeof chunkSchema>

/** The scripts of a build. Throws when the folder holds none that tells. */
export async function readChunks(dist: string): Promise<Chunk[]> {
  return z.array(chunkSchema).parse(JSON.parse(await readFile(join(dist, CHUNKS_FILE), 'utf8')))
}

/** The files that run before what is asked for by `facade` runs, itself among them. Throws a RangeError when nothing is. */
export function closure(chunks: readonly Chunk[], facade: string): Set<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const first = chunks.find((chunk) => chunk.facade === facade)
  if (!first) throw new RangeError(`no built script is asked for by ${facade}`)
  const seen = new Set<string>()
  const open = [first.file]
  while (open.length > 0) {
    const file = open.pop()!
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...(byFile.get(file)?.imports ?? []))
  }
  return seen
}

/** The files of a load that those before it have not brought. */
export function added(chunks: readonly Chunk[], load: string, after: readonly string[]): string[] {
  const there = new Set(after.flatMap((each) => [...closure(chunks, each)]))
  return [...closure(chunks, load)].filter((file) => !there.has(file))
}

/** Bytes of built files after brotli. */
export async function weigh(dist: string, files: readonly string[]): Promise<number> {
  const codes = await Promise.all(files.map((file) => readFile(join(dist, file))))
  return codes.reduce((sum, code) => sum + brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length, 0)
}
