import { defineWords } from './table.ts'

/** The texts of two editions side by side. */
export const compareWords = defineWords({
  en: {
    one: 'This', other: 'with this', draft: 'The draft as it stands', inWords: 'In words', inPictures: 'In pictures',
    same: 'They say the same.', drawing: 'Drawing both, view by view …', noPicture: 'Its pictures cannot be drawn here: the model is not in this house, or this browser draws nothing.', notThere: 'no such view',
    from: (view: string, which: string) => `${view}, ${which}`, allViews: (n: number) => `All ${n} views`, larger: 'Larger', smaller: 'Smaller', asBegun: 'As a visit begins, in the studio, seen from the same places.'
  },
  fr: {
    one: 'Celle-ci', other: 'avec celle-ci', draft: 'Le brouillon tel qu’il est', inWords: 'En mots', inPictures: 'En images',
    same: 'Elles disent la même chose.', drawing: 'Les deux se dessinent, vue par vue\u00a0…', noPicture: 'Ses images ne peuvent pas être dessinées ici\u00a0: le modèle n’est pas dans cette maison, ou ce navigateur ne dessine rien.', notThere: 'pas cette vue',
    from: (view: string, which: string) => `${view}, ${which}`, allViews: (n: number) => `Les ${n} vues`, larger: 'Agrandir', smaller: 'Réduire', asBegun: 'Au début d’une visite, en studio, vu des mêmes endroits.'
  }
})
