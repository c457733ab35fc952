/** What JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One way to write a value down (RFC 8785, JSON Canonicalization Scheme): keys by their UTF-16 units, no space, numbers and strings as
 * ECMAScript writes them. Throws where the scheme has no answer: numbers that are none.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a number of JSON')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonical(each)).join(',')}]`
  const known = Object.entries(value as Record<string, Json | undefined>).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  const sorted = known.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
