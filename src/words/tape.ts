import { defineWords } from './table.ts'

/** Texts of the measuring tape. */
export const tapeWords = defineWords({
  en: {
    tape: 'Measuring tape',
    first: 'Press one place on the car.',
    second: 'Now press the other.',
    straight: (length: string) => `Straight: ${length}`,
    high: (length: string) => `In height: ${length}`,
    flat: (length: string) => `Along the floor: ${length}`,
    anew: 'Anew',
    away: 'Put it away'
  },
  fr: {
    tape: 'Mètre ruban',
    first: 'Touchez un endroit de la voiture.',
    second: 'Touchez maintenant l’autre.',
    straight: (length: string) => `En ligne droite\u00a0: ${length}`,
    high: (length: string) => `En hauteur\u00a0: ${length}`,
    flat: (length: string) => `Au sol\u00a0: ${length}`,
    anew: 'Recommencer',
    away: 'Ranger'
  }
})
