import { parentPort } from 'node:worker_threads'
import type { Document, JSONDocument } from '@gltf-transform/core'
import type { PartTriangles } from '../attention/triangles.ts'
import { objectionsTo, type Objection } from './check/standard.ts'
import { pack, write, type Level, type Packed, type Pictures } from './pack.ts'
import { modelWriter } from './reader.ts'
import { treeFrom } from './tree.ts'
import { Unfit } from './unfit.ts'

/** How a thing that was asked for ended. */
export interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly fault?: { readonly message: string; readonly unfit: Pick<Unfit, 'code' | 'place' | 'detail'> | null }
}

/** What the second thread does, besides what the first is at: everything is handed over. */
export interface Work {
  /** What the validator says of a model and the files beside it. */
  standard(asked: { bytes: Uint8Array; files: ReadonlyMap<string, Uint8Array> }): Promise<readonly Objection[]>
  /** Packs the triangles of a level, and keeps it until its pictures come; gives what each step took, ms. */
  pack(asked: { key: string; level: Level; model: JSONDocument }): Promise<readonly (readonly [step: string, ms: number])[]>
  /** Writes a packed level with its pictures. */
  write(asked: { key: string; level: Level; pictures: Pictures }): Promise<Packed>
  /** Forgets a level that is not to be written. */
  forget(asked: { key: string }): Promise<void>
  /** The tree over a product's triangles; `length` in metres. */
  tree(asked: { triangles: PartTriangles; length: number }): Promise<Uint8Array<ArrayBuffer>>
}

const kept = new Map<string, Document>()

const work: Work = {
  standard: ({ bytes, files }) => objectionsTo(bytes, (uri) => files.get(uri)),
  async pack({ key, level, model }) {
    const took: [string, number][] = []
    const document = await (await modelWriter()).readJSON(model)
    await pack(document, level, (step, ms) => took.push([step, ms]))
    kept.set(key, document)
    return took
  },
  async write({ key, level, pictures }) {
    const document = kept.get(key)!
    kept.delete(key)
    return write(document, level, pictures)
  },
  async forget({ key }) {
    kept.delete(key)
  },
  tree: ({ triangles, length }) => treeFrom(triangles, length)
}

/** One after another: what was asked for first is done first. */
let turn = Promise.resolve()
parentPort?.on('message', ({ id, name, args }: { id: number; name: keyof Work; args: never }) => {
  turn = turn.then(async () => {
    try {
      const value = await work[name](args)
      parentPort!.postMessage({ id, value } satisfies Answer)
    } catch (error) {
      const unfit = error instanceof Unfit ? { code: error.code, place: error.place, detail: error.detail } : null
      parentPort!.postMessage({ id, fault: { message: error instanceof Error ? error.message : String(error), unfit } } satisfies Answer)
    }
  })
})
