import { stat } from 'node:fs/promises'
import type { AssetBook, AssetStore } from '../ports/assets.ts'
import { hashFile } from './hash-file.ts'

/** The kinds of files that a product is made of, by the end of their names. Nothing else is served. */
const TYPES: Readonly<Record<string, string>> = {
  glb: 'model/gltf-binary', json: 'application/json', webp: 'image/webp', ktx2: 'image/ktx2', usdz: 'model/vnd.usdz+zip', bin: 'application/octet-stream'
}

/** The type that a file of a product is served as. */
export function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

export type Shelf = { readonly book: AssetBook; readonly store: AssetStore }

/** Puts a file of this machine on the shelf and gives its hash. The same bytes twice are one file. */
export async function keepFile({ book, store }: Shelf, file: string, about: { readonly type: string; readonly served: boolean; readonly files?: Readonly<Record<string, string>> }, at: number): Promise<string> {
  const [hash, { size }] = await Promise.all([hashFile(file), stat(file)])
  await book.keep({ hash, bytes: size, files: {}, ...about }, at, () => store.put(hash, file, about.type))
  return hash
}
