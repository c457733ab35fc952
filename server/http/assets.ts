import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Shelf } from '../incoming/keep-file.ts'
import type { Asset, Slice } from '../ports/assets.ts'
import { does } from './acts.ts'
import { Refused } from './refusal.ts'

/** Named by what is in it, so it is kept for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** Wherever it is opened, it is a thing apart: nothing in it runs, fetches, submits or knows our origin. */
const APART = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Serves uploaded products: `/a/<hash>.<kind>`, and as folders under the hash of their description, `/product/<hash>/<name>`. */
export function assetRoutes(app: FastifyInstance, { book, store }: Shelf): void {
  app.get<{ Params: { hash: string; kind: string } }>('/a/:hash(^[0-9a-f]{64}).:kind(^[a-z0-9]+$)', does('anybody'), async (request, reply) => give(request, reply, await book.byHash(request.params.hash)))

  app.get<{ Params: { hash: string; file: string } }>('/product/:hash(^[0-9a-f]{64}$)/:file', does('anybody'), async (request, reply) => {
    const { hash, file } = request.params
    const product = await book.byHash(hash)
    const named = product && Object.hasOwn(product.files, file) ? product.files[file]! : null
    return give(request, reply, file === 'product.json' ? product : named === null ? null : await book.byHash(named))
  })

  async function give(request: FastifyRequest, reply: FastifyReply, asset: Asset | null): Promise<FastifyReply> {
    if (!asset?.served) throw new Refused('not-found')
    const tag = `"${asset.hash}"`
    reply.headers({ 'content-type': asset.type, 'cache-control': FOR_GOOD, 'content-security-policy': APART, 'accept-ranges': 'bytes', etag: tag })
    if (request.headers['if-none-match']?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)) return reply.code(304).send()
    const wished = request.headers['if-range'] === undefined || request.headers['if-range'] === tag ? sliceOf(request.headers.range, asset.bytes) : null
    if (wished === 'none') {
      reply.header('content-range', `bytes */${asset.bytes}`).header('cache-control', 'no-store')
      return reply.code(416).send()
    }
    if (wished) reply.code(206).headers({ 'content-range': `bytes ${wished.first}-${wished.last}/${asset.bytes}`, 'content-length': wished.last - wished.first + 1 })
    else reply.header('content-length', asset.bytes)
    if (request.method === 'HEAD') return reply.send()
    const stream = await store.open(asset.hash, wished ?? undefined)
    if (!stream) throw new Error('the store lacks a file that stands in the book')
    return reply.send(stream)
  }
}

/** The one slice that a Range header wishes (RFC 9110, 14.2); null where all of it is to be sent, `none` where no byte fits. */
export function sliceOf(range: string | undefined, bytes: number): Slice | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || bytes === 0 ? 'none' : { first: Math.max(0, bytes - last), last: bytes - 1 }
  }
  if (Number(from) >= bytes) return 'none'
  if (to !== '' && Number(to) < Number(from)) return null
  return { first: Number(from), last: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) }
}
