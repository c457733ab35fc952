import type { Guess } from '../../contract/incoming/guess-parts.ts'
import type { Confirmed } from '../../contract/incoming/model.ts'
import type { Text } from '../../contract/language.ts'
import { modelWords } from '../../words/models.ts'

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

/** What parts are called that somebody confirmed to be a door, a wheel and so on: “Front left door”. Of two that would be called alike, neither. */
export function calledByKind(found: readonly Guess[], confirmed: readonly Confirmed[]): Record<string, Text> {
  const { en, fr } = modelWords
  const named = confirmed.flatMap(({ node, kind }): [string, Text][] => {
    if (kind === null) return []
    const { end = null, side = null } = found.find((guess) => guess.node === node) ?? {}
    return [[node, {
      en: capital([end && en[end], side && en[side], en[kind]].filter(Boolean).join(' ')),
      fr: capital([fr[kind], end && fr[end], side && fr[side]].filter(Boolean).join(' '))
    }]]
  })
  return Object.fromEntries(named.filter(([node, { en: own }]) => !named.some(([other, text]) => other !== node && text.en === own)))
}
