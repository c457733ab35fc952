import type { UiLanguage } from '../../../src/contract/language.ts'
import type { Reason } from '../../../src/contract/reasons.ts'

/** The few words that the server itself says to people, where none of the built pages can. */
type PlainWords = {
  readonly notFound: readonly [title: string, text: string]
  readonly tooFast: readonly [title: string, text: string]
  readonly badRequest: readonly [title: string, text: string]
  readonly fault: readonly [title: string, text: string]
  readonly unbuilt: readonly [title: string, text: string]
  readonly none: readonly [title: string, text: string]
  readonly showrooms: string
  readonly toStart: string
}

export const PLAIN_WORDS: Record<UiLanguage, PlainWords> = {
  en: {
    notFound: ['There is nothing at this address', 'It may have been mistyped, or what was here has been deleted when its time was over.'],
    tooFast: ['Too much at once', 'From where you are, or in all, more is asked for than can be given. Wait a few seconds and load the page again.'],
    badRequest: ['This cannot be read', 'The address or what came with it is not of a form that is known here.'],
    fault: ['Something here does not work', 'The fault is ours and has been written down. Loading the page again may help.'],
    unbuilt: ['The pages are not built yet', 'Whoever runs this house can start it with npm start, which builds them.'],
    none: ['No showroom is open here yet', 'As soon as one is published, it is found at this address.'],
    showrooms: 'Showrooms',
    toStart: 'To the start'
  },
  fr: {
    notFound: ['Il n’y a rien à cette adresse', 'Elle contient peut-être une erreur, ou ce qui s’y trouvait a été effacé à son terme.'],
    tooFast: ['Trop à la fois', 'D’où vous êtes, ou en tout, on demande plus que ce qui peut être servi. Attendez quelques secondes et rechargez la page.'],
    badRequest: ['Ceci ne peut pas être lu', 'L’adresse, ou ce qui l’accompagne, n’a pas une forme connue ici.'],
    fault: ['Quelque chose ne marche pas ici', 'La faute est de notre côté et elle a été notée. Recharger la page peut aider.'],
    unbuilt: ['Les pages ne sont pas encore construites', 'Qui tient cette maison peut la démarrer avec npm start, qui les construit.'],
    none: ['Aucune salle n’est encore ouverte ici', 'Dès que l’une d’elles sera publiée, elle se trouvera à cette adresse.'],
    showrooms: 'Salles',
    toStart: 'Vers le début'
  }
}

/** Which of them speaks of a reason. */
export function plainWordsFor(words: PlainWords, reason: Reason): readonly [title: string, text: string] {
  if (reason === 'not-found') return words.notFound
  if (reason === 'too-fast') return words.tooFast
  return reason === 'server-fault' ? words.fault : words.badRequest
}
