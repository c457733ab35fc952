import { defineWords } from './table.ts'

/** The few words that are drawn in the room itself. */
export const roomWords = defineWords({
  en: { advisor: 'Advisor', visitor: 'Visitor' },
  fr: { advisor: 'Conseil', visitor: 'Visiteur' }
})

export type RoomWords = (typeof roomWords)['en']
