import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'
import { remembered } from './remembered.ts'

export type SecurityParts = {
  readonly asker: Asker
  /** The certificate vouches for itself alone: then a browser must not be told to insist on https. */
  readonly selfSigned: boolean
}

/** Senses and abilities of a browser that our pages use; every other one is switched off for them and whatever they show. */
const USED = ['autoplay', 'clipboard-write', 'fullscreen', 'microphone', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'xr-spatial-tracking']
const UNUSED = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'midi', 'payment', 'serial', 'usb']
export const PERMISSIONS_POLICY = [...USED.map((name) => `${name}=(self)`), ...UNUSED.map((name) => `${name}=()`)].join(', ')

/** What is not a page may do nothing at all, wherever it is opened. */
const NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * The Content-Security-Policy of a page; `dev` lets in what Vite puts into pages while one works on them. `origin` is written out for WebSockets too, since not every browser reads
 * `'self'` as including them. WebAssembly is for decoders of our own; no script but our own files runs, inline or other.
 */
export const pagePolicy = (origin: string, framedBy: 'none' | 'self', dev: boolean): string => POLICIES[framedBy][dev ? 'dev' : 'built'](origin)

function policyOf(origin: string, framedBy: 'none' | 'self', dev: boolean): string {
  const socket = origin.replace(/^http/, 'ws')
  const inline = dev ? " 'unsafe-inline'" : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${inline}`,
    `style-src 'self'${inline}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    `connect-src 'self' ${socket} data: blob:${dev ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    `frame-ancestors '${framedBy}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'"
  ].join('; ')
}

/** So many origins are remembered, of each kind of page. */
const REMEMBERED = 64
const policies = (framedBy: 'none' | 'self') => ({ dev: remembered(REMEMBERED, (origin) => policyOf(origin, framedBy, true)), built: remembered(REMEMBERED, (origin) => policyOf(origin, framedBy, false)) })
const POLICIES = { none: policies('none'), self: policies('self') }

/** Headers of a page that opens by a secret, or that is somebody's workplace: told to nobody, found by nobody. */
export function keepSecret(reply: FastifyReply): void {
  reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive', 'cache-control': 'no-store' })
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Sets what every answer says about itself, and refuses whatever would change something without coming from a page of ours
 * (RFC 6454): cookies that another site's page makes a browser send are then of no use to it.
 */
export function guard(app: FastifyInstance, { asker, selfSigned }: SecurityParts): void {
  app.addHook('onRequest', async (request, reply) => {
    const origin = asker.origin(request.raw)
    reply.headers({
      'content-security-policy': NOT_A_PAGE,
      'permissions-policy': PERMISSIONS_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin'
    })
    if (origin === 'null') throw new Refused('bad-message')
    if (origin.startsWith('https:') && !selfSigned) reply.header('strict-transport-security', 'max-age=31536000')
    if (!CHANGES.has(request.method)) return
    if (!asker.isOurs(request.headers.origin, request.raw)) throw new Refused('not-allowed')
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
    const empty = type === undefined && (request.headers['content-length'] ?? '0') === '0' && request.headers['transfer-encoding'] === undefined
    const asBytes = request.routeOptions.config.bytes === true && (empty || type === 'application/offset+octet-stream')
    const asForm = request.routeOptions.config.form === true && type === 'application/x-www-form-urlencoded'
    const fits = asBytes || asForm || type === 'application/json' || (empty && request.method === 'DELETE')
    if (!fits) throw new Refused('bad-message')
  })
  app.removeContentTypeParser('text/plain')
}
