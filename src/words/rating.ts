import type { Rating } from '../contract/conversation.ts'
import { defineWords } from './table.ts'

/** The texts about what a customer says of a conversation after its end. */
export const ratingWords = defineWords({
  en: {
    title: 'Did it help you?',
    means: 'If you like. Nobody’s own figure: it counts for the whole team, and whoever was with you is not told.',
    is: (rating: Rating): string => ({ helped: 'Yes', partly: 'In part', not: 'No' })[rating],
    line: 'A line about it',
    lineNote: 'Read by the team without your name, and gone with the conversation.',
    send: 'Send the line',
    thanks: 'Noted. Press another to change it.'
  },
  fr: {
    title: 'Est-ce que cela vous a aidé\u00a0?',
    means: 'Si vous voulez. Cela compte pour toute l’équipe, et la personne qui était avec vous n’en sait rien.',
    is: (rating: Rating): string => ({ helped: 'Oui', partly: 'En partie', not: 'Non' })[rating],
    line: 'Un mot là-dessus',
    lineNote: 'Lu par l’équipe sans votre nom, et effacé avec la conversation.',
    send: 'Envoyer ce mot',
    thanks: 'C’est noté. Appuyez ailleurs pour changer.'
  }
})
