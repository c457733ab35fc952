import { uiLanguageFor } from '../../../src/contract/language.ts'

const WORDS = {
  en: {
    subject: 'You are invited to answer in a showroom',
    text: (name: string, link: string) => `Hello ${name},\n\nyou are invited to the team of a showroom. This link lets you in, once, within seven days:\n${link}\n\nWhoever has the link can use it, so keep it to yourself. This letter was sent by itself.`
  },
  fr: {
    subject: 'Vous êtes invité dans l’équipe d’un showroom',
    text: (name: string, link: string) => `Bonjour ${name},\n\nvous êtes invité dans l’équipe d’un showroom. Ce lien vous fait entrer, une fois, sous sept jours :\n${link}\n\nQui possède le lien peut s’en servir : gardez-le pour vous. Cette lettre a été envoyée automatiquement.`
  }
} as const

/** The letter that brings somebody their invitation, in the first of their languages that the house writes. */
export function invitationLetter(languages: readonly string[], name: string, link: string): { subject: string; text: string } {
  const { subject, text } = WORDS[uiLanguageFor(languages)]
  return { subject, text: text(name, link) }
}
