import { defineWords } from './table.ts'

/** The texts over what was written before with somebody else: small, since the desk carries them too. */
export const earlierWords = defineWords({
  en: {
    before: 'Written before, with somebody else',
    whoWasHere: 'Whoever was here',
    theCustomer: 'The visitor'
  },
  fr: {
    before: 'Écrit auparavant, avec une autre personne',
    whoWasHere: 'La personne d’avant',
    theCustomer: 'Le visiteur'
  }
})
