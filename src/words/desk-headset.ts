import { defineWords } from './table.ts'

/** Texts of an advisor's panels in a headset, beside those of the desk itself. */
export const deskHeadsetWords = defineWords({
  en: {
    available: 'Available',
    busy: 'Busy',
    away: 'Away',
    leaving: 'Leaving',
    waiting: (count: number) => (count === 0 ? 'nobody waits' : count === 1 ? '1 waits' : `${count} wait`),
    ready: 'Ready for the next',
    answers: 'Ready answers',
    noAnswers: 'None yet. They are written at the desk.',
    back: 'Back'
  },
  fr: {
    available: 'Disponible',
    busy: 'Occupé',
    away: 'Absent',
    leaving: 'Sur le départ',
    waiting: (count: number) => (count === 0 ? 'personne n’attend' : count === 1 ? '1 attend' : `${count} attendent`),
    ready: 'Prêt pour la suite',
    answers: 'Réponses prêtes',
    noAnswers: 'Aucune encore. Elles s’écrivent au bureau.',
    back: 'Retour'
  }
})
