import type { FastifyRequest } from 'fastify'
import { renderSVG } from 'uqr'
import type { Asker } from './origin.ts'
import { signInAddress } from './sign-in-address.ts'

/** A link that lets somebody in, as its maker is shown it: an address, and the same as a QR code in SVG. */
export type ShownLink = { readonly url: string; readonly svg: string }

/** The origin by which another device reaches a page that this one has by `origin`. */
export function originForOthers(origin: string, reachableOrigin: () => string): string {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname) ? reachableOrigin() : origin
}

/**
 * Writes links for other devices. `reachableOrigin` is the origin by which they reach this server, such as
 * `https://192.168.1.7:8484`: another device cannot reach what this one calls `localhost`.
 */
export function linksForOthers(asker: Asker, reachableOrigin: () => string): (request: FastifyRequest, token: string) => ShownLink {
  return (request, token) => {
    const url = signInAddress(originForOthers(asker.origin(request.raw), reachableOrigin), token)
    return { url, svg: renderSVG(url, { border: 2, ecc: 'M' }) }
  }
}
