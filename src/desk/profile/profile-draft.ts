import type { Me } from '../../contract/http.ts'
import { languageTagSchema } from '../../contract/language.ts'
import { cleanName, NAME_LIMIT } from '../../contract/writing.ts'
import { encodeLook, randomLook } from '../../contract/look.ts'
import type { Profile } from '../../model/sign-in.ts'

/** What somebody says of themselves, while it is being written. */
export interface ProfileDraft {
  name: string
  languages: readonly string[]
  look: string
}

/**
 * The draft of somebody as the house knows them; a newcomer's begins without a name, with the browser's languages and with a
 * look by chance, since nobody wants to be everybody's default.
 */
export function draftOf(me: Me, browser: readonly string[], random: () => number = Math.random): ProfileDraft {
  if (!me.newcomer) return { name: me.name, languages: me.languages, look: me.look }
  const spoken = browser.map((tag) => tag.split('-', 1)[0]!).filter((tag) => languageTagSchema.safeParse(tag).success)
  return { name: '', languages: [...new Set(spoken.length > 0 ? spoken : me.languages)], look: me.look || encodeLook(randomLook(random)) }
}

/** The draft as sent, or null while a name or a language is missing. */
export function profileOf(draft: ProfileDraft): Profile | null {
  const name = cleanName(draft.name)
  if (name === '' || name.length > NAME_LIMIT || draft.languages.length === 0) return null
  return { name, languages: [...draft.languages], look: draft.look }
}
