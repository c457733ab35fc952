import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { S3mini, S3ServiceError } from 's3mini'
import type { AssetStore } from '../../ports/assets.ts'

/** How to reach a bucket of an S3-compatible store. */
export type S3Place = {
  /** With the bucket as its path: `https://s3.example/bucket`. */
  readonly url: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

/** Everything of ours lies below this, so that a bucket may be shared. */
const PREFIX = 'parlour/'
/** Of a list, as many at a time as the protocol gives. */
const PAGE = 1000

/**
 * Files in a bucket. What is large goes in parts of 8 MB, a few at a time, never whole through memory. Parts of an upload that was cut
 * off are never seen as a file; the store's own rule for unfinished uploads takes them away.
 */
export function s3Store({ url, region, accessKey, secretKey }: S3Place): AssetStore {
  const s3 = new S3mini({ endpoint: url, region, accessKeyId: accessKey, secretAccessKey: secretKey, requestAbortTimeout: 120_000 })
  const there = async (hash: string): Promise<boolean> => (await s3.objectExists(PREFIX + hash)) === true
  return {
    async put(hash, file, type) {
      if (await there(hash)) return
      await s3.putAnyObject(PREFIX + hash, await openAsBlob(file), type)
    },
    async open(hash, slice) {
      try {
        // The library's end of a slice is the first byte that is not in it.
        const answer = slice ? await s3.getObjectRaw(PREFIX + hash, false, slice.first, slice.last + 1) : await s3.getObjectRaw(PREFIX + hash)
        return answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([])
      } catch (error) {
        if (error instanceof S3ServiceError && error.status === 404) return null
        throw error
      }
    },
    async remove(hash) {
      await s3.deleteObject(PREFIX + hash)
    },
    async *list() {
      for (let token: string | undefined; ; ) {
        const page = await s3.listObjectsPaged('/', PREFIX, PAGE, token)
        for (const { Key, LastModified } of page?.objects ?? []) yield { name: Key.slice(PREFIX.length), at: new Date(LastModified).getTime() }
        token = page?.nextContinuationToken
        if (!token) return
      }
    }
  }
}
