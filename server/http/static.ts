import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { FileVersions } from './file-versions.ts'
import { createKeptFiles } from './kept-files.ts'

const YEAR = 'public, max-age=31536000, immutable'
/** Kept, but asked about each time: an answer of 304 costs a few bytes. */
const ASK = 'public, no-cache'

/** A worker runs under the policy that came with its own script, not under its page's. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' data: blob:; img-src 'self' data: blob:; worker-src 'self' blob:"

/** Whether a file's name changes with what is in it, so that it may be kept for good. Vite names everything in `assets/` so. */
export function namedByContent(path: string): boolean {
  return path.startsWith('assets/') || /\.[0-9a-f]{8,64}\.[a-z0-9.]+$/.test(path)
}

/**
 * Serves the built files as they lie in a folder: `.br` and `.gz` beside them where a browser takes those, parts of them by
 * Range, with an ETag; for good where the version that is asked for is the one that lies there. Pages are not among them: those are
 * made by `pages.ts`.
 */
export async function staticFiles(app: FastifyInstance, folder: string, versions: FileVersions): Promise<void> {
  if (!existsSync(folder)) return
  const root = resolve(folder)
  const isOfAnother = (url: string) => versionAsked(url) !== null && versionAsked(url) !== versions.get(url.split('?', 1)[0]!)
  const kept = createKeptFiles()
  await app.register(async (files) => {
    files.addHook('onRequest', async (request, reply) => {
      const file = kept.find(request)
      if (file) {
        const known = request.headers['if-none-match']
        reply.headers(file.headers)
        return known !== undefined && known === file.headers['etag'] ? reply.code(304).send() : reply.send(file.body)
      }
      if (/\.m?js(\?|$)/.test(request.url)) reply.header('content-security-policy', SCRIPT_POLICY)
      // A part is counted in the plain file's bytes: who goes on after a broken line knows how many of those it has.
      if (request.headers.range) delete request.headers['accept-encoding']
      // The rest of one version behind the beginning of another would be neither.
      if (isOfAnother(request.url)) delete request.headers.range
    })
    files.addHook('onSend', async (request, reply, payload) => {
      if (versionAsked(request.url) !== null && !isOfAnother(request.url) && reply.statusCode < 300) reply.header('cache-control', YEAR)
      // What was sent from memory is no stream.
      if (!isStream(payload) || !kept.fits(request, reply)) return payload
      const body = await buffer(payload)
      kept.keep(request, reply, body)
      return body
    })
    await files.register(fastifyStatic, optionsFor(root))
  })
}

const versionAsked = (url: string): string | null => new URLSearchParams(url.split('?', 2)[1]).get('v')
const isStream = (payload: unknown): payload is Readable => typeof (payload as Partial<Readable> | null)?.pipe === 'function'

function optionsFor(root: string): FastifyStaticOptions {
  return {
    root,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    allowedPath: (path) => !/\.(html|br|gz)$/.test(path),
    setHeaders(response, path) {
      const plain = path.slice(root.length + 1).split(sep).join('/').replace(/\.(br|gz)$/, '')
      response.setHeader('cache-control', namedByContent(plain) ? YEAR : ASK)
      response.setHeader('vary', 'accept-encoding')
    }
  }
}
