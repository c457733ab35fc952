import type { Hotspot, View } from '../../src/contract/showroom.ts'

/**
 * Where to look from. Outside from 8 to 9.5 m with a narrow angle, as a car is photographed; inside with a wide one, from
 * where the driver's eyes are.
 */
export const VIEWS: View[] = [
  { id: 'outside', label: { en: 'Outside', fr: 'Extérieur' }, eye: [5.1, 1.15, 6.5], aim: [0, 0.62, 0.05], fov: 19 },
  { id: 'front', label: { en: 'Front', fr: 'Avant' }, eye: [0.7, 1, 9], aim: [0, 0.63, 0], fov: 17 },
  { id: 'side', label: { en: 'Side', fr: 'Profil' }, eye: [9.4, 1.05, 0.05], aim: [0, 0.64, 0.05], fov: 18 },
  { id: 'rear', label: { en: 'Rear', fr: 'Arrière' }, eye: [-4.9, 1.3, -6.7], aim: [0, 0.66, -0.05], fov: 19 },
  { id: 'driver', label: { en: 'Driver’s seat', fr: 'Place du conducteur' }, eye: [0.36, 1.13, -0.22], aim: [0.2, 0.86, 0.8], fov: 66 },
  { id: 'wheel', label: { en: 'Wheel', fr: 'Roue' }, eye: [2.9, 0.62, 2.5], aim: [0.86, 0.37, 1.35], fov: 24 }
]

/** Points on the car that say something short and true of this very model. */
export const HOTSPOTS: Hotspot[] = [
  {
    id: 'charging',
    label: { en: 'Charging', fr: 'Recharge' },
    text: {
      en: 'On the left, above the rear wheel: near the kerb when you park, near the wall when you back in. Its flap opens.',
      fr: 'À gauche, au-dessus de la roue arrière : près du trottoir en créneau, près du mur en marche arrière. Son volet s’ouvre.'
    },
    part: 'charge-port',
    at: [0.937, 0.813, -1.58]
  },
  {
    id: 'lamps',
    label: { en: 'Front lamps', fr: 'Feux avant' },
    text: {
      en: 'They run 40 centimetres round the corner, so that the car is seen from the side too.',
      fr: 'Ils tournent l’angle sur 40 centimètres : la voiture se voit aussi de côté.'
    },
    part: 'lamps-front',
    at: [0.709, 0.728, 1.963]
  },
  {
    id: 'roof',
    label: { en: 'Glass roof', fr: 'Toit vitré' },
    text: {
      en: 'One pane over both rows of seats, 1.3 metres long and dark, so that the sun stays outside.',
      fr: 'Une seule vitre au-dessus des deux rangées, longue de 1,3 mètre et sombre pour que le soleil reste dehors.'
    },
    part: 'glass-roof',
    at: [-0.021, 1.49, -0.591]
  },
  {
    id: 'wheels',
    label: { en: 'Wheels', fr: 'Roues' },
    text: {
      en: 'Three designs of one size, 74 centimetres across with the tyre. Choose another, and all four change.',
      fr: 'Trois dessins d’une même taille, 74 centimètres avec le pneu. Choisissez-en un autre : les quatre changent.'
    },
    part: 'wheel-front-left',
    at: [0.885, 0.37, 1.35]
  },
  {
    id: 'boot',
    label: { en: 'Boot', fr: 'Coffre' },
    text: {
      en: 'The tailgate swings up. The floor beneath is 1.1 metres wide and 0.7 deep, level with the lip.',
      fr: 'Le hayon se lève. Le plancher, à hauteur du seuil, fait 1,1 mètre de large et 0,7 de profondeur.'
    },
    part: 'tailgate',
    at: [0.004, 0.8, -2.022]
  }
]
