import type { Showroom } from '../../src/contract/showroom.ts'

/** The places that are built with the project (`npm run places`), as the demo offers them. */
export const SURROUNDINGS: NonNullable<Showroom['surroundings']> = {
  format: 1,
  places: [
    { name: 'hall', label: { en: 'Hall by the garden', fr: 'Halle sur jardin' }, times: [{ name: 'day', label: { en: 'Day', fr: 'Jour' } }] },
    {
      name: 'terrace',
      label: { en: 'Terrace by the sea', fr: 'Terrasse sur la mer' },
      times: [
        { name: 'gold', label: { en: 'Late afternoon', fr: 'Fin d’après-midi' } },
        { name: 'dusk', label: { en: 'Dusk', fr: 'Crépuscule' } },
        { name: 'night', label: { en: 'Night', fr: 'Nuit' } },
        { name: 'noon', label: { en: 'Noon', fr: 'Midi' } }
      ]
    },
    { name: 'bright', label: { en: 'Bright room', fr: 'Pièce claire' }, times: [{ name: 'day', label: { en: 'Day', fr: 'Jour' } }] }
  ]
}
