/** The cookie a customer is known by: set when asking, never before. */
export const VISIT_COOKIE = 'parlour-visit'

/** The cookie a member of staff is known by. */
export const SESSION_COOKIE = 'parlour-session'

/** The value of one cookie in a `Cookie` header, or null. Our own values are URL-safe, so nothing is decoded. */
export function cookieFrom(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null
  }
  return null
}
