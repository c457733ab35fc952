import { defineWords } from './table.ts'

/** Texts about the product on one's own floor. */
export const arWords = defineWords({
  en: {
    atYours: 'At your place',
    seeIt: 'See it at true size',
    making: 'Getting it ready',
    failed: 'It could not be made ready. Try again once the car is here.',
    why: 'Your device shows this very car on your own floor or drive.'
  },
  fr: {
    atYours: 'Chez vous',
    seeIt: 'La voir en taille réelle',
    making: 'Préparation',
    failed: 'La préparation a échoué. Réessayez quand la voiture est là.',
    why: 'Votre appareil montre cette voiture précise sur votre sol ou devant chez vous.'
  }
})
