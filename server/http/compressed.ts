import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A text in the forms it is sent in, each with an ETag of its own. */
export type Body = { readonly br: Buffer; readonly gzip: Buffer; readonly identity: Buffer; readonly hash: string }

/** Compresses once what will be sent many times. */
export async function bodyOf(text: string): Promise<Body> {
  const identity = Buffer.from(text)
  const [br, gz] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
    zip(identity)
  ])
  return { br, gzip: gz, identity, hash: createHash('sha256').update(identity).digest('base64url').slice(0, 22) }
}

export type Coding = 'br' | 'gzip' | 'identity'

const taken = (coding: Coding) => new RegExp(`(^|,)\\s*${coding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?\\s*(,|$)`)
const BROTLI = taken('br')
const GZIP = taken('gzip')

/** The best coding that a browser says it takes. */
export function codingFor(accepted = ''): Coding {
  return BROTLI.test(accepted) ? 'br' : GZIP.test(accepted) ? 'gzip' : 'identity'
}

/** Sends a page in the best form that the browser takes, or says that it has not changed. */
export function sendBody(request: FastifyRequest, reply: FastifyReply, body: Body): FastifyReply {
  const coding = codingFor(request.headers['accept-encoding'])
  const tag = `"${body.hash}-${coding}"`
  const known = (request.headers['if-none-match'] ?? '').split(',').map((candidate) => candidate.trim().replace(/^W\//, ''))
  reply.headers({ etag: tag, vary: 'accept-encoding, accept-language' })
  if (known.includes(tag)) return reply.code(304).send()
  if (coding !== 'identity') reply.header('content-encoding', coding)
  return reply.type('text/html; charset=utf-8').send(body[coding])
}
