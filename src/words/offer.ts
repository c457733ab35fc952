import type { Priority } from '../contract/queue.ts'
import { defineWords } from './table.ts'

/** The texts about what comes with a request, before it is taken and at the knock. */
export const offerWords = defineWords({
  en: {
    car: 'The car now',
    topic: 'About',
    first: (why: Priority): string => ({ dropped: 'Their line was lost by our fault: they go first.', 'call-back': 'They have an appointment: they go first.', incident: 'The incident caught them: they go first.' })[why],
    continued: 'Somebody was with them before. They decide at the door whether you may read what was written.',
    speaksNot: (language: string) => `You do not speak ${language}. Nobody who does was free within a minute, and they are told so.`
  },
  fr: {
    car: 'La voiture maintenant',
    topic: 'Sujet',
    first: (why: Priority): string => ({ dropped: 'Connexion perdue par notre faute\u00a0: passe en premier.', 'call-back': 'Sur rendez-vous\u00a0: passe en premier.', incident: 'Touché par l’incident\u00a0: passe en premier.' })[why],
    continued: 'Quelqu’un était là avant. Le visiteur dira à la porte si vous pouvez lire ce qui a été écrit.',
    speaksNot: (language: string) => `Vous ne parlez pas ${language.toLocaleLowerCase('fr')}. En une minute, personne qui le parle n’était libre, et le visiteur le sait.`
  }
})
