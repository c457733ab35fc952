import { defineWords } from './table.ts'

/** Texts about the product on one's own floor. */
export const arWords = defineWords({
  en: {
    atYours: 'At your place',
    seeIt: 'See it at true size',
    making: 'Getting it ready',
    failed: 'It could not be made ready. Try again once the car is here.',
    here: 'On your floor',
    seeking: 'Look at a free piece of floor and press: it stands there.',
    placed: 'It stands. Turn it, move it on, or lock it.',
    locked: 'Locked: no press moves it.',
    move: 'Move it on',
    putDown: 'Put it down',
    turnLeft: 'Turn left',
    turnRight: 'Turn right',
    lifeSize: 'Life size',
    tenth: 'A tenth',
    lock: 'Lock',
    unlock: 'Unlock',
    back: 'Back to the showroom',
    why: 'Your device shows this very car on your own floor or drive.'
  },
  fr: {
    atYours: 'Chez vous',
    seeIt: 'La voir en taille réelle',
    making: 'Préparation',
    failed: 'La préparation a échoué. Réessayez quand la voiture est là.',
    here: 'Sur votre sol',
    seeking: 'Regardez un bout de sol libre et touchez\u00a0: elle s’y pose.',
    placed: 'Elle est posée. Tournez-la, déplacez-la ou bloquez-la.',
    locked: 'Bloquée\u00a0: rien ne la déplace.',
    move: 'Déplacer',
    putDown: 'Poser ici',
    turnLeft: 'Tourner à gauche',
    turnRight: 'Tourner à droite',
    lifeSize: 'Taille réelle',
    tenth: 'Un dixième',
    lock: 'Bloquer',
    unlock: 'Débloquer',
    back: 'Retour au showroom',
    why: 'Votre appareil montre cette voiture précise sur votre sol ou devant chez vous.'
  }
})
