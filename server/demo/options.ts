import type { Choice, Group, Showroom } from '../../src/contract/showroom.ts'
import { wheelNodes } from './parts.ts'

const CENTS = 100

type Look = readonly [id: string, en: string, fr: string, price: number, swatch: string[]]

/** Swatches are the paint as it looks in the light, on its body and in its shade. Prices in euros, VAT included. */
const PAINTS: readonly Look[] = [
  ['glacier', 'Glacier blue, metallic', 'Bleu glacier, métallisé', 0, ['#7fa5c0', '#3c6c8e', '#1c3a52']],
  ['chalk', 'Chalk, solid', 'Craie, opaque', 0, ['#e4e3de', '#cecdc7', '#a3a29c']],
  ['lichen', 'Lichen green, solid', 'Vert lichen, opaque', 0, ['#8f9c88', '#6a7763', '#454f40']],
  ['graphite', 'Graphite grey, metallic', 'Gris graphite, métallisé', 600, ['#83878c', '#45484c', '#232528']],
  ['ember', 'Ember red, metallic', 'Rouge braise, métallisé', 900, ['#d8685c', '#ad291f', '#6b130d']],
  ['night', 'Midnight, metallic', 'Minuit, métallisé', 900, ['#47527a', '#121827', '#070a12']],
  ['pearl', 'Mother of pearl', 'Nacre', 1400, ['#f4f2f1', '#dddbda', '#b9b3b5']],
  ['slate', 'Slate, matt', 'Ardoise, mat', 1900, ['#63686e', '#3f4449', '#2c3034']]
]

const INTERIORS: readonly Look[] = [
  ['sand', 'Sand', 'Sable', 0, ['#cabfae', '#b1a490', '#857a68']],
  ['night', 'Night', 'Nuit', 400, ['#5b5e66', '#35373c', '#1f2023']],
  ['moss', 'Moss', 'Mousse', 700, ['#7d886b', '#59634a', '#3a4230']]
]

const WHEELS: readonly (readonly [id: string, en: string, fr: string, price: number])[] = [
  ['aero', '22-inch Aero', 'Aéro 22 pouces', 0],
  ['turbine', '22-inch Turbine', 'Turbine 22 pouces', 1200],
  ['forged', '22-inch Forged', 'Forgées 22 pouces', 1800]
]

function coloured(axis: string, looks: readonly Look[]): Choice[] {
  return looks.map(([id, en, fr, price, swatch]) => ({
    id,
    label: { en, fr },
    price: price * CENTS,
    swatch,
    effect: { variants: [`${axis}-${id}`], show: [], hide: [] }
  }))
}

export const GROUPS: Group[] = [
  { id: 'paint', label: { en: 'Paint', fr: 'Peinture' }, standard: 'glacier', choices: coloured('paint', PAINTS) },
  {
    id: 'wheels',
    label: { en: 'Wheels', fr: 'Jantes' },
    standard: 'aero',
    choices: WHEELS.map(([id, en, fr, price]) => ({
      id,
      label: { en, fr },
      price: price * CENTS,
      effect: { variants: [], show: wheelNodes(id), hide: [] }
    }))
  },
  {
    id: 'roof',
    label: { en: 'Roof', fr: 'Toit' },
    standard: 'glass',
    choices: [
      { id: 'glass', label: { en: 'Glass roof', fr: 'Toit vitré' }, price: 0, effect: { variants: [], show: ['glass-roof'], hide: [] } },
      { id: 'painted', label: { en: 'Painted roof', fr: 'Toit peint' }, price: 0, effect: { variants: [], show: ['roof-panel'], hide: [] } }
    ]
  },
  { id: 'interior', label: { en: 'Interior', fr: 'Intérieur' }, standard: 'sand', choices: coloured('interior', INTERIORS) },
  {
    id: 'pack',
    label: { en: 'Pack', fr: 'Pack' },
    standard: 'none',
    choices: [
      { id: 'none', label: { en: 'No pack', fr: 'Sans pack' }, price: 0, effect: { variants: [], show: [], hide: [] } },
      {
        id: 'sport',
        label: { en: 'Sport pack', fr: 'Pack Sport' },
        note: { en: 'Larger brakes, a firmer ride, blades under nose and sills and a lip on the tailgate.', fr: 'Freins plus grands, suspension plus ferme, lames sous le nez et les bas de caisse, becquet sur le hayon.' },
        price: 2400 * CENTS,
        effect: { variants: [], show: ['pack-sport', 'pack-sport-tailgate'], hide: [] }
      }
    ]
  }
]

const SPORT = { group: 'pack', choice: 'sport' }

export const RULES: Showroom['rules'] = [
  {
    when: SPORT,
    needs: [{ group: 'wheels', choice: 'forged' }],
    excludes: [],
    why: {
      en: 'The larger brakes of the sport pack fit behind the forged wheels only.',
      fr: 'Les grands freins du pack Sport ne tiennent que derrière les jantes forgées.'
    }
  },
  {
    when: SPORT,
    needs: [],
    excludes: [{ group: 'interior', choice: 'sand' }],
    why: {
      en: 'The seats of the sport pack are made in Night and Moss, not in Sand.',
      fr: 'Les sièges du pack Sport existent en Nuit et en Mousse, pas en Sable.'
    }
  }
]
