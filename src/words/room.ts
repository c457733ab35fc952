import { defineWords } from './table.ts'

/** The few words that are drawn in the room itself. */
export const roomWords = defineWords({
  en: { advisor: 'Advisor', you: 'You' },
  fr: { advisor: 'Conseil', you: 'Vous' }
})
