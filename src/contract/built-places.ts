import type { PlaceChoice } from './showroom.ts'

/** The places that are built with the project (`npm run places`), with every time of day that each is built for. */
export const BUILT_PLACES: readonly PlaceChoice[] = [
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
