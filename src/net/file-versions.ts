import { FILES_ELEMENT } from '../contract/own-files.ts'

let known: Record<string, unknown> | null = null

/**
 * A file's address with the version that came with the page, by which it is kept for good; as it is where none came. A page that stays
 * open over a new build asks for what it knew, and is given what is there.
 */
export function withVersion(url: string): string {
  known ??= read()
  const version = Object.hasOwn(known, url) ? known[url] : undefined
  return typeof version === 'string' ? `${url}?v=${version}` : url
}

function read(): Record<string, unknown> {
  const told = typeof document === 'undefined' ? null : document.getElementById(FILES_ELEMENT)?.textContent
  return told ? (JSON.parse(told) as Record<string, unknown>) : {}
}
