import type {NetworkInterfaceInfo} from 'node:os'

/** Interfaces that lead into containers, virtual machines and tunnels rather than to a headset in the room. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|zt|tailscale|cni|flannel|bridge|awdl|llw)/i

/** Home and office networks, the likeliest first (RFC 1918). */
const privateRanges = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./]

/**
 * The IPv4 address by which others in the local network most likely reach this machine, or null if it is in none.
 * `interfaces` is what `os.networkInterfaces()` gives.
 */
export function lanAddress(interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>): string | null {
  const rank = ({name, address}: {name: string; address: string}): number => {
    const range = privateRanges.findIndex((pattern) => pattern.test(address))
    const linkLocal = address.startsWith('169.254.')
    return (virtual.test(name) ? 100 : 0) + (linkLocal ? 50 : 0) + (range === -1 ? privateRanges.length : range)
  }
  const candidates = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? []).filter(({family, internal}) => family === 'IPv4' && !internal).map(({address}) => ({name, address})),
  )
  return candidates.toSorted((a, b) => rank(a) - rank(b))[0]?.address ?? null
}
