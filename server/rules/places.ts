import { isIP } from 'node:net'

/**
 * Where an address comes from, coarsely, as limits see it: the /24 of an IPv4 address, the /56 of an IPv6 one (what one
 * household or company is commonly given). IPv4 inside IPv6 (`::ffff:…`) counts as IPv4. What is no address at all is one
 * common place.
 */
export function placeOf(address: string): string {
  const bare = address.split('%', 1)[0]!
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
  if (isIP(mapped) === 4) return mapped.split('.').slice(0, 3).join('.')
  if (isIP(bare) === 6) return groupsOf(bare).slice(0, 4).map((group, index) => (index === 3 ? group & 0xff00 : group).toString(16)).join(':')
  return 'unknown'
}

/** The eight groups of an IPv6 address, as numbers. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const hex = (high: string, low: string) => ((Number(high) << 8) | Number(low)).toString(16)
  const text = dotted ? `${dotted[1]}${hex(dotted[2]!, dotted[3]!)}:${hex(dotted[4]!, dotted[5]!)}` : address
  const [head = '', tail] = text.split('::')
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)))
  const before = numbers(head)
  const after = numbers(tail ?? '')
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
