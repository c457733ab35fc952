import type { Readable } from 'node:stream'

/** Part of a file: from its byte `first` to `last`, both in it. */
export type Slice = { readonly first: number; readonly last: number }

/** Bytes by the SHA-256 of what they are (64 hex digits). */
export type AssetStore = {
  /** Puts a file of this machine; what is there already stays as it is. All of it is there afterwards, or none. */
  put(hash: string, file: string, type: string): Promise<void>
  /** All bytes or a slice of them; null where there is no such file. */
  open(hash: string, slice?: Slice): Promise<Readable | null>
  remove(hash: string): Promise<void>
  /** What lies there, and when it was put, ms since 1970; half-put things, too, by whatever name they have. */
  list(): AsyncIterable<{ readonly name: string; readonly at: number }>
}

/** What is known of a file. */
export type Asset = {
  readonly hash: string
  readonly bytes: number
  readonly type: string
  /** Whether anybody may fetch it. */
  readonly served: boolean
  /** Of a product's description: the files it names, by name. */
  readonly files: Readonly<Record<string, string>>
}

/** Which files there are and who needs them. Times in ms since 1970. */
export type AssetBook = {
  /** Notes a file while `put` runs: nobody sweeps it meanwhile. A file that is known is as good as new afterwards. */
  keep(asset: Asset, at: number, put: () => Promise<void>): Promise<void>
  byHash(hash: string): Promise<Asset | null>
  /** Takes a file that nobody needs and that was touched before out of the book, then calls `remove`; whether it did. */
  drop(hash: string, before: number, remove: () => Promise<void>): Promise<boolean>
  /** Hashes of files that were touched before and that nobody seems to need. `drop` asks again. */
  loose(before: number): Promise<string[]>
  all(): Promise<string[]>
}
