import { type Showroom, showroomSchema } from '../../../src/contract/showroom.ts'

const text = (en: string, fr: string) => ({ en, fr })
const choice = (id: string, en: string, fr: string, price = 0, swatch?: string[]) => ({ id, label: text(en, fr), price, ...(swatch && { swatch }), effect: {} })
const part = (name: string, en: string, fr: string, opens = false) => ({ name, label: text(en, fr), ...(opens && { clip: `${name}-open` }) })

/** A showroom with colours, prices, a rule and parts that open, in both languages. */
export const deskShowroom: Showroom = showroomSchema.parse({
  format: 1,
  slug: 'tourer',
  title: text('Tourer', 'Tourer'),
  summary: text('A car', 'Une voiture'),
  languages: ['en', 'fr'],
  operator: { name: 'House of the Tourer', address: ['1 Quay'], dataNotice: text('Nothing is kept.', 'Rien n’est gardé.') },
  currency: 'EUR',
  basePrice: 46_900_00,
  product: '/product/one/',
  parts: [
    part('tailgate', 'Tailgate', 'Hayon', true),
    part('bonnet', 'Bonnet', 'Capot', true),
    part('charge-port', 'Charge port', 'Prise de charge', true),
    part('steering-wheel', 'Steering wheel', 'Volant')
  ],
  groups: [
    {
      id: 'paint',
      label: text('Paint', 'Peinture'),
      standard: 'chalk',
      choices: [choice('chalk', 'Chalk', 'Craie', 0, ['#e8e6df']), choice('fjord', 'Fjord', 'Fjord', 1200_00, ['#2f6f9a', '#1d4d73', '#0e2f4a'])]
    },
    { id: 'wheels', label: text('Wheels', 'Jantes'), standard: 'aero', choices: [choice('aero', '20-inch Aero', 'Aero 20 pouces'), choice('forged', '21-inch Forged', 'Forgées 21 pouces', 1800_00)] },
    { id: 'hitch', label: text('Tow bar', 'Attelage'), standard: 'none', choices: [choice('none', 'None', 'Sans'), choice('bar', 'Folding', 'Repliable', 950_00)] }
  ],
  rules: [
    { when: { group: 'hitch', choice: 'bar' }, excludes: [{ group: 'wheels', choice: 'forged' }], why: text('Towing needs the 20-inch wheels.', 'Tracter demande les jantes de 20 pouces.') }
  ],
  views: [
    { id: 'front', label: text('Front', 'Avant'), eye: [2, 1, 6], aim: [0, 0.6, 0], fov: 30 },
    { id: 'rear', label: text('Rear left', 'Arrière gauche'), eye: [2, 1, -6], aim: [0, 0.6, 0], fov: 30 }
  ],
  hotspots: []
})
