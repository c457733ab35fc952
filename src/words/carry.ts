import { defineWords } from './table.ts'

/** Texts about taking a configuration along: by link, on paper, and coming by one. */
export const carryWords = defineWords({
  en: {
    takeAlong: 'This car, for later or for others',
    link: 'Link to this car',
    linkWhy: 'It holds the choices alone, nothing about you.',
    copy: 'Copy link',
    copied: 'Copied',
    print: 'Print',
    unknown: (names: string) => `The link asks for what this showroom does not have: ${names}. Everything else is as it says.`,
    left: (names: string) => `The link asks for what does not go together. Left as standard: ${names}.`,
    garbled: 'A part of the link could not be read. Everything else is as it says.',
    elsewhere: 'The link that you opened leads to another car than the one you are talking about.',
    takeIt: 'Take the car of the link',
    stay: 'Stay with this one',
    printedAt: (day: string) => `As configured on ${day}`,
    openAgain: 'Opens this car again:',
    noOffer: 'A configuration, not an offer. What counts is what you are told in writing.'
  },
  fr: {
    takeAlong: 'Cette voiture, pour plus tard ou pour d’autres',
    link: 'Lien vers cette voiture',
    linkWhy: 'Il ne contient que les choix, rien sur vous.',
    copy: 'Copier le lien',
    copied: 'Copié',
    print: 'Imprimer',
    unknown: (names: string) => `Le lien demande ce que cette salle n’a pas\u00a0: ${names}. Tout le reste est comme il le dit.`,
    left: (names: string) => `Le lien demande ce qui ne va pas ensemble. Laissé de série\u00a0: ${names}.`,
    garbled: 'Une partie du lien n’a pas pu être lue. Tout le reste est comme il le dit.',
    elsewhere: 'Le lien que vous avez ouvert mène à une autre voiture que celle dont vous parlez.',
    takeIt: 'Prendre la voiture du lien',
    stay: 'Garder celle-ci',
    printedAt: (day: string) => `Telle que configurée le ${day}`,
    openAgain: 'Ouvre à nouveau cette voiture\u00a0:',
    noOffer: 'Une configuration, pas une offre. Seul compte ce qui vous est confirmé par écrit.'
  }
})
