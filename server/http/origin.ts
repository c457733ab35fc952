import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { remembered } from './remembered.ts'

/** Proxies whose word about a visitor's address and scheme is believed. Addresses or ranges (`10.0.0.0/8`, `::1`). */
export type TrustedProxies = readonly string[]

/** Who is asking, as far as the connection and a trusted proxy tell. */
export type Asker = {
  /** The address that the request came from. Used for a limit and then forgotten. */
  address(request: IncomingMessage): string
  /** Where the page that asks must have come from: `https://parlour.example:8443`. */
  origin(request: IncomingMessage): string
  isOurs(origin: string | undefined, request: IncomingMessage): boolean
}

/** So many addresses of the house are remembered: it has few, whatever somebody writes into a header. */
const REMEMBERED = 64
const originOf = remembered(REMEMBERED, (page) => (URL.canParse(page) ? new URL(page).origin : 'null'))

function blockList(ranges: TrustedProxies): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [base = '', bits] = range.split('/')
    const family = isIP(base) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(base) === 0) throw new Error(`"${range}" is neither an address nor a range of addresses`)
    if (bits === undefined) list.addAddress(base, family)
    else list.addSubnet(base, Number(bits), family)
  }
  return list
}

const plain = (address: string) => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** The last value of a header that a proxy may have added to; what comes before it anybody may have written. */
function lastOf(header: string | string[] | undefined): string | undefined {
  const all = Array.isArray(header) ? header.join(',') : header
  return all?.split(',').at(-1)?.trim() || undefined
}

/** What stands for `host` in HTTP/2 (RFC 9113, 8.3.1). */
const authorityOf = ({ headers }: IncomingMessage) => String(headers[':authority'] ?? '')

/**
 * Reads addresses, schemes and origins of requests. Forwarded headers count only when the connection comes from a trusted
 * proxy, and of a chain of them only as far as every link is trusted.
 */
export function createAsker(proxies: TrustedProxies): Asker {
  const list = blockList(proxies)
  const trusted = (hop: string) => isIP(hop) !== 0 && list.check(hop, familyOf(hop))
  const peer = (request: IncomingMessage) => plain(request.socket.remoteAddress ?? '')

  function address(request: IncomingMessage): string {
    let last = peer(request)
    const forwarded = request.headers['x-forwarded-for']
    const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').map((hop) => plain(hop.trim())).filter(Boolean)
    while (trusted(last) && chain.length > 0) last = chain.pop()!
    return last
  }
  function origin(request: IncomingMessage): string {
    const told = trusted(peer(request))
    const encrypted = (request.socket as Partial<TLSSocket>).encrypted === true
    const scheme = (told && lastOf(request.headers['x-forwarded-proto'])) || (encrypted ? 'https' : 'http')
    const host = (told && lastOf(request.headers['x-forwarded-host'])) || request.headers.host || authorityOf(request)
    // Parsing gives the form that browsers send: lower case, no port where it is the scheme's own.
    return originOf(`${scheme}://${host}`)
  }
  return {
    address,
    origin,
    isOurs: (said, request) => said !== undefined && said !== 'null' && said === origin(request)
  }
}
