/**
 * The address of a one-time link. The token stands after the `#`: browsers keep that to themselves, so no server, proxy,
 * log or preview that opens the address ever sees it, and opening it spends nothing.
 */
export function signInAddress(origin: string, token: string): string {
  return `${origin.replace(/\/$/, '')}/sign-in#${token}`
}
