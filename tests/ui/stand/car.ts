import { showroomSchema, type Showroom } from '../../../src/contract/showroom.ts'

const text = (en: string, fr: string) => ({ en, fr })

/** A showroom with everything a page can show: colours and lines, rules, parts that open, views and notes. */
export const standCar: Showroom = showroomSchema.parse({
  format: 1,
  slug: 'stand',
  title: text('Long Tourer', 'Long Tourer'),
  summary: text('An estate car for five, electric.', 'Un break électrique pour cinq.'),
  languages: ['en', 'fr', 'de'],
  operator: {
    name: 'Stand Motors',
    address: ['1 Quay Street', '1000 Harbour'],
    email: 'hello@stand.example',
    telephone: '+352 20 00 00',
    dataNotice: text('What you write is kept for a day.', 'Ce que vous écrivez est gardé un jour.')
  },
  currency: 'EUR',
  basePrice: 46_900_00,
  product: '/product/stand/',
  parts: [
    { name: 'body', label: text('Body', 'Carrosserie') },
    { name: 'door-front-left', label: text('Front left door', 'Porte avant gauche'), clip: 'door-front-left' },
    { name: 'door-front-right', label: text('Front right door', 'Porte avant droite'), clip: 'door-front-right' },
    { name: 'bonnet', label: text('Bonnet', 'Capot'), clip: 'bonnet' },
    { name: 'tailgate', label: text('Tailgate', 'Hayon'), clip: 'tailgate' },
    { name: 'charge-port', label: text('Charge port', 'Prise de charge'), clip: 'charge-port' },
    { name: 'wheel-aero', label: text('Aero wheel', 'Jante Aero') },
    { name: 'glass-roof', label: text('Glass roof', 'Toit vitré') }
  ],
  groups: [
    {
      id: 'paint',
      label: text('Paint', 'Peinture'),
      standard: 'fjord',
      choices: [
        { id: 'fjord', label: text('Fjord', 'Fjord'), note: text('Metallic', 'Métallisée'), price: 1_200_00, swatch: ['#6fa9d2', '#1f5d8e', '#123f66'], effect: {} },
        { id: 'ember', label: text('Ember', 'Braise'), note: text('Metallic', 'Métallisée'), price: 1_200_00, swatch: ['#f0694d', '#d23a20', '#9d2412'], effect: {} },
        { id: 'chalk', label: text('Chalk', 'Craie'), swatch: ['#ffffff', '#eceae4', '#c9c6bd'], effect: {} },
        { id: 'graphite', label: text('Graphite', 'Graphite'), swatch: ['#59626a', '#23282d', '#0d1013'], effect: {} }
      ]
    },
    {
      id: 'wheels',
      label: text('Wheels', 'Jantes'),
      standard: 'aero',
      choices: [
        { id: 'aero', label: text('20-inch Aero', 'Aero 20 pouces'), effect: { show: ['wheel-aero'] } },
        { id: 'forged', label: text('21-inch Forged, bronze', 'Forgées 21 pouces, bronze'), price: 1_800_00, effect: {} }
      ]
    },
    {
      id: 'pack',
      label: text('Pack', 'Pack'),
      standard: 'none',
      choices: [
        { id: 'none', label: text('None', 'Aucun'), effect: {} },
        { id: 'night', label: text('Night pack', 'Pack Nuit'), price: 900_00, effect: {} }
      ]
    },
    {
      id: 'interior',
      label: text('Interior', 'Intérieur'),
      standard: 'sand',
      choices: [
        { id: 'sand', label: text('Sand', 'Sable'), note: text('Woven wool', 'Laine tissée'), swatch: ['#cbb896'], effect: {} },
        { id: 'night', label: text('Night', 'Nuit'), swatch: ['#2f3336'], effect: {} },
        { id: 'moss', label: text('Moss', 'Mousse'), swatch: ['#5b6a57'], effect: {} }
      ]
    }
  ],
  rules: [
    {
      when: { group: 'pack', choice: 'night' },
      needs: [{ group: 'paint', choice: 'graphite' }],
      why: text('The Night pack is painted on Graphite.', 'Le Pack Nuit va sur la peinture Graphite.')
    }
  ],
  views: [
    ['outside', 'Outside', 'Dehors', [5, 1.6, 6]],
    ['front', 'Front', 'Avant', [0, 1.2, 8]],
    ['side', 'Side', 'Côté', [8, 1.2, 0]],
    ['rear', 'Rear', 'Arrière', [0, 1.2, -8]],
    ['seat', 'Driver’s seat', 'Place du conducteur', [0.4, 1.2, 0.2]],
    ['wheel', 'Wheel', 'Roue', [2.4, 0.6, 2]]
  ].map(([id, en, fr, eye]) => ({ id, label: { en, fr }, eye, aim: [0, 0.7, 0], fov: 30 })),
  hotspots: [
    { id: 'roof', label: text('Glass roof', 'Toit vitré'), text: text('One pane, 1.7 square metres, with a shade.', 'Un seul vitrage de 1,7 m², avec un store.'), part: 'glass-roof', at: [0, 1.5, 0] },
    { id: 'boot', label: text('Boot, 610 litres', 'Coffre, 610 litres'), text: text('142 cm across the floor.', '142 cm en travers du plancher.'), part: 'tailgate', at: [0, 1, -2.2] },
    { id: 'port', label: text('Charge port', 'Prise de charge'), text: text('On the left, behind the front wheel.', 'À gauche, derrière la roue avant.'), part: 'charge-port', at: [0.9, 0.9, 1] }
  ]
})
