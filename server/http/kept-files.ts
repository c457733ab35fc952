import type { FastifyReply, FastifyRequest } from 'fastify'
import { codingFor } from './compressed.ts'

/** Bytes of files that are kept in memory, all together, and how large one of them may be: what every visit begins with, and no film. */
const ROOM = 48_000_000
const LARGEST = 4_000_000
/** What keeping one takes beside its bytes and its address. */
const ENTRY = 2_000

/** What is sent of a file that never changes under its address. */
export type KeptFile = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }

export type KeptFiles = {
  find(request: FastifyRequest): KeptFile | undefined
  /** Keeps what an answer was; those that were asked for longest ago make room. */
  keep(request: FastifyRequest, reply: FastifyReply, body: Buffer): void
  /** Whether an answer is for good, whole, and small enough. */
  fits(request: FastifyRequest, reply: FastifyReply): boolean
}

/** Headers of an answer that are the file's own; the others are the guard's. */
const OWN = ['content-type', 'content-encoding', 'cache-control', 'etag', 'last-modified', 'vary', 'accept-ranges', 'content-security-policy']

/** Where a file is served from a folder, some of its headers are set past Fastify. */
const headerOf = (reply: FastifyReply, name: string) => reply.getHeader(name) ?? reply.raw.getHeader(name)

/**
 * Files in memory as they were last sent, by address and by what a browser takes: only those that are kept for good by browsers too, so
 * that none can be out of date.
 */
export function createKeptFiles(room = ROOM, largest = LARGEST): KeptFiles {
  const kept = new Map<string, KeptFile>()
  let held = 0
  const costOf = (key: string, { body }: KeptFile) => body.length + 2 * key.length + ENTRY
  const keyOf = (request: FastifyRequest) => `${codingFor(request.headers['accept-encoding'])} ${request.url}`
  return {
    find(request) {
      if (request.method !== 'GET' || request.headers.range !== undefined) return undefined
      const key = keyOf(request)
      const file = kept.get(key)
      if (!file) return undefined
      kept.delete(key)
      kept.set(key, file)
      return file
    },
    fits: (request, reply) =>
      request.method === 'GET' && request.headers.range === undefined && reply.statusCode === 200 && String(headerOf(reply, 'cache-control')).includes('immutable') && Number(headerOf(reply, 'content-length') ?? Infinity) <= largest,
    keep(request, reply, body) {
      const key = keyOf(request)
      if (kept.has(key)) return
      const headers: Record<string, string> = {}
      for (const name of OWN) {
        const value = headerOf(reply, name)
        if (value !== undefined) headers[name] = String(value)
      }
      const added = { body, headers }
      kept.set(key, added)
      held += costOf(key, added)
      for (const [oldest, file] of kept) {
        if (held <= room) break
        kept.delete(oldest)
        held -= costOf(oldest, file)
      }
    }
  }
}
