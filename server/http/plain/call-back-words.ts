import { uiLanguageFor } from '../../../src/contract/language.ts'

const WORDS = {
  en: {
    title: 'A person from the showroom is there for you',
    reminder: (time: string, link: string) => `Your appointment in the showroom is at ${time}.\n\nCome back by this link, in any browser: you go first.\n${link}\n\nWhoever has the link can use it, so keep it to yourself. This letter was sent by itself.`
  },
  fr: {
    title: 'Quelqu’un du showroom est là pour vous',
    reminder: (time: string, link: string) => `Votre rendez-vous au showroom est à ${time}.\n\nRevenez par ce lien, dans n’importe quel navigateur : vous passez en premier.\n${link}\n\nQui possède le lien peut s’en servir : gardez-le pour vous. Cette lettre a été envoyée automatiquement.`
  }
} as const

/** What an appointment is called in a calendar, in its customer's language. */
export function callBackTitle(language: string): string {
  return WORDS[uiLanguageFor([language])].title
}

/** The letter that reminds of an appointment. Its reader's zone is not known: the time is told in the house's, with its name. */
export function callBackReminder(language: string, startsAt: number, zone: string, link: string): string {
  const known = uiLanguageFor([language])
  const time = new Intl.DateTimeFormat(known, { timeZone: zone, dateStyle: 'full', timeStyle: 'long' }).format(startsAt)
  return WORDS[known].reminder(time, link)
}
