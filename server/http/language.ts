import { languageTagSchema } from '../../src/contract/language.ts'
import { remembered } from './remembered.ts'

/** So many headers are remembered: browsers of one place send few. */
const REMEMBERED = 256

/** The languages of an `Accept-Language` header, best first; what cannot be read is left out (RFC 9110, 12.5.4). */
export const languagesOf = (header: string | undefined): readonly string[] => read((header ?? '').slice(0, 1000))

const read = remembered(REMEMBERED, (header): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find((found) => found !== undefined)
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => weight > 0 && languageTagSchema.safeParse(tag).success)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
)
