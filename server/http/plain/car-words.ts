import type { UiLanguage } from '../../../src/contract/language.ts'

/** What a showroom says where its own page did not come whole, or cannot run. */
type CarWords = {
  /** On the page itself, once it is long in coming. */
  readonly late: string
  readonly again: string
  readonly toWords: string
  /** On the page without scripts. */
  readonly intro: string
  readonly toRoom: string
  readonly price: string
  readonly asItComes: string
  readonly spots: string
  readonly person: string
  readonly personIntro: string
  readonly message: string
  readonly name: string
  readonly send: string
  readonly kept: string
  readonly left: readonly [title: string, text: string, link: string]
}

export const CAR_WORDS: Record<UiLanguage, CarWords> = {
  en: {
    late: 'This page is long in coming, or did not come whole.',
    again: 'Load again',
    toWords: 'All of it in words, and a person to ask',
    intro: 'This is the showroom in words: nothing here needs to be loaded or run.',
    toRoom: 'To the showroom',
    price: 'As it comes, with VAT',
    asItComes: 'as it comes',
    spots: 'On the car',
    person: 'Ask a person',
    personIntro: 'Somebody reads your message and answers under a private link that you get at once.',
    message: 'Your message',
    name: 'What should we call you? (if you like)',
    send: 'Leave the message',
    kept: 'It is kept for 30 days and then deleted. Nothing else about you is sent.',
    left: ['Your message is left', 'Read the answer under this private link. Whoever has it can read it, so keep it to yourself.', 'Your private link']
  },
  fr: {
    late: 'Cette page tarde à venir, ou n’est pas venue en entier.',
    again: 'Recharger',
    toWords: 'Tout en mots, et quelqu’un à qui demander',
    intro: 'Voici le showroom en mots : rien ici n’a besoin d’être chargé ni exécuté.',
    toRoom: 'Vers le showroom',
    price: 'Tel quel, TVA comprise',
    asItComes: 'tel quel',
    spots: 'Sur la voiture',
    person: 'Demander à quelqu’un',
    personIntro: 'Quelqu’un lit votre message et y répond sous un lien privé que vous recevez aussitôt.',
    message: 'Votre message',
    name: 'Comment vous appeler ? (si vous voulez)',
    send: 'Laisser le message',
    kept: 'Il est gardé 30 jours, puis effacé. Rien d’autre sur vous n’est envoyé.',
    left: ['Votre message est laissé', 'Lisez la réponse sous ce lien privé. Qui l’a peut la lire : gardez-le pour vous.', 'Votre lien privé']
  }
}
