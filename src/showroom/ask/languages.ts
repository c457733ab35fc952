import { primaryOf } from '../../contract/text-in.ts'

/**
 * Languages to ask in, best first: the reader's own as the browser tells them, then those of the people who are in, then the
 * showroom's. Each primary language once.
 */
export function askLanguages(own: readonly string[], spoken: readonly string[], showroom: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const tag of [...own, ...spoken, ...showroom]) {
    const primary = primaryOf(tag)
    if (!found.has(primary)) found.set(primary, tag)
  }
  return [...found.values()]
}
