import { languageTagSchema } from '../../src/contract/language.ts'

/** The languages of an `Accept-Language` header, best first; what cannot be read is left out (RFC 9110, 12.5.4). */
export function languagesOf(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find((found) => found !== undefined)
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => weight > 0 && languageTagSchema.safeParse(tag).success)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
