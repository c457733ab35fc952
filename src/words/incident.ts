import { defineWords } from './table.ts'

/** The texts about something that went wrong at the house, as a team head says them. */
export const incidentWords = defineWords({
  en: {
    title: 'Something went wrong',
    lede: 'Say it, and whoever waits goes first, and so does whoever was talking then when they ask again. Everybody at the door reads your reason.',
    reason: 'What, as visitors should read it',
    reasonHint: 'One sentence, such as: Voices were cut off.',
    reasonMissing: 'A reason is needed: it is told to everybody.',
    began: 'Since',
    ago: (minutes: number) => (minutes === 0 ? 'just now' : minutes < 60 ? `${minutes} minutes ago` : minutes === 60 ? 'an hour ago' : `${minutes / 60} hours ago`),
    where: 'In',
    everywhere: 'All showrooms',
    tell: 'Say it at the door',
    goesOn: (since: string) => `Said at the door, since ${since}`,
    over: 'It is over',
    wasOver: (since: string, until: string) => `From ${since} to ${until}. For a day whoever it caught still goes first, once.`,
    loading: 'One moment …',
    failed: 'The house could not be asked.',
    tryAgain: 'Try again'
  },
  fr: {
    title: 'Un incident',
    lede: 'Dites-le, et qui attend passe en premier, comme qui parlait alors et demande à nouveau. Chacun lit votre raison à la porte.',
    reason: 'Quoi, tel que les visiteurs le liront',
    reasonHint: 'Une phrase, par exemple\u00a0: Les voix ont été coupées.',
    reasonMissing: 'Il faut une raison\u00a0: chacun la lira.',
    began: 'Depuis',
    ago: (minutes: number) => (minutes === 0 ? 'maintenant' : minutes < 60 ? `${minutes} minutes` : minutes === 60 ? 'une heure' : `${minutes / 60} heures`),
    where: 'Où',
    everywhere: 'Tous les showrooms',
    tell: 'Le dire à la porte',
    goesOn: (since: string) => `Dit à la porte, depuis ${since}`,
    over: 'C’est fini',
    wasOver: (since: string, until: string) => `De ${since} à ${until}. Pendant un jour, les personnes touchées passent encore en premier, une fois.`,
    loading: 'Un instant\u00a0…',
    failed: 'La maison ne répond pas.',
    tryAgain: 'Réessayer'
  }
})
