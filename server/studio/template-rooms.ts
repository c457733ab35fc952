import type { Description } from '../../src/contract/draft/apply.ts'
import type { Text } from '../../src/contract/language.ts'

/** What of a description a kind of product begins with. Models: `npm run templates`. */
export type Begun = Pick<Description, 'summary' | 'basePrice' | 'product' | 'parts' | 'groups' | 'views'> & Partial<Pick<Description, 'rules' | 'hotspots'>>

const text = (en: string, fr: string): Text => ({ en, fr })
const part = (name: string, en: string, fr: string) => ({ name, label: text(en, fr) })
const effect = (variants: string[], show: string[] = [], hide: string[] = []) => ({ variants, show, hide })

export const furniture: Begun = {
  summary: text('An armchair: choose its cloth and its legs, walk round it, and ask for a person.', 'Un fauteuil\u00a0: choisissez son tissu et ses pieds, faites-en le tour, et demandez quelqu’un.'),
  basePrice: 890_00,
  product: '/product/chair/',
  parts: [
    part('seat', 'Seat', 'Assise'), part('back', 'Back', 'Dossier'), part('arm-left', 'Left arm', 'Accoudoir gauche'), part('arm-right', 'Right arm', 'Accoudoir droit'), part('frame', 'Frame', 'Structure'),
    part('leg-front-left', 'Front left leg', 'Pied avant gauche'), part('leg-front-right', 'Front right leg', 'Pied avant droit'), part('leg-rear-left', 'Rear left leg', 'Pied arrière gauche'), part('leg-rear-right', 'Rear right leg', 'Pied arrière droit'),
    part('pillow', 'Cushion', 'Coussin')
  ],
  groups: [
    {
      id: 'cloth', label: text('Cloth', 'Tissu'), standard: 'moss',
      choices: [
        { id: 'moss', label: text('Moss', 'Mousse'), price: 0, swatch: ['#7f8a72', '#5b6650', '#3f4738'], effect: effect(['moss']) },
        { id: 'clay', label: text('Clay', 'Argile'), price: 0, swatch: ['#c17a60', '#a2583f', '#743d2b'], effect: effect(['clay']) },
        { id: 'graphite', label: text('Graphite', 'Graphite'), price: 60_00, swatch: ['#565b5f', '#34383b', '#1f2224'], effect: effect(['graphite']) }
      ]
    },
    {
      id: 'legs', label: text('Legs', 'Pieds'), standard: 'oak',
      choices: [
        { id: 'oak', label: text('Oiled oak', 'Chêne huilé'), price: 0, swatch: ['#d0a470', '#b98a56', '#8c6437'], effect: effect(['oak']) },
        { id: 'steel', label: text('Black steel', 'Acier noir'), price: 45_00, swatch: ['#4a4d50', '#2a2c2e', '#141516'], effect: effect(['steel']) }
      ]
    },
    {
      id: 'cushion', label: text('Cushion', 'Coussin'), standard: 'with',
      choices: [
        { id: 'with', label: text('With the cushion', 'Avec le coussin'), price: 0, effect: effect([], ['pillow']) },
        { id: 'without', label: text('Without', 'Sans'), price: -35_00, effect: effect([], [], ['pillow']) }
      ]
    }
  ],
  views: [
    { id: 'whole', label: text('Whole', 'Entier'), eye: [2.1, 1.25, 2.7], aim: [0, 0.45, 0], fov: 22 },
    { id: 'side', label: text('Side', 'Profil'), eye: [3.4, 0.9, 0.05], aim: [0, 0.47, 0], fov: 20 },
    { id: 'cloth', label: text('Cloth', 'Tissu'), eye: [0.9, 1.05, 1.15], aim: [0.2, 0.5, 0.1], fov: 26 }
  ],
  hotspots: [{ id: 'seat', label: text('Seat', 'Assise'), text: text('Forty-two centimetres high. Say here what it is filled with.', 'Quarante-deux centimètres de haut. Dites ici de quoi elle est garnie.'), part: 'seat', at: [0, 0.51, 0.2] }]
}

export const machine: Begun = {
  summary: text('A bench drill: look at it from every side, choose its coat and its guard, and ask for a person.', 'Une perceuse d’établi\u00a0: regardez-la de tous côtés, choisissez sa teinte et son protecteur, et demandez quelqu’un.'),
  basePrice: 1_640_00,
  product: '/product/drill/',
  parts: [
    part('head', 'Head', 'Tête'), part('belt-cover', 'Belt cover', 'Capot de courroie'), part('motor', 'Motor', 'Moteur'), part('spindle', 'Spindle', 'Broche'), part('feed-wheel', 'Feed', 'Cabestan'), part('feed-lever', 'Feed lever', 'Levier de descente'),
    part('switch', 'Stop switch', 'Arrêt d’urgence'), part('guard', 'Guard', 'Protecteur'), part('table', 'Table', 'Table'), part('column', 'Column', 'Colonne'), part('base', 'Base', 'Socle'), part('bench', 'Bench', 'Établi')
  ],
  groups: [
    {
      id: 'coat', label: text('Coat', 'Teinte'), standard: 'blue',
      choices: [
        { id: 'blue', label: text('Blue', 'Bleu'), price: 0, swatch: ['#4a6b8a', '#2f4a63', '#1c2f41'], effect: effect(['blue']) },
        { id: 'green', label: text('Green', 'Vert'), price: 0, swatch: ['#5c8069', '#3f5f4c', '#283f32'], effect: effect(['green']) },
        { id: 'grey', label: text('Grey', 'Gris'), price: 0, swatch: ['#a0a7aa', '#7d8487', '#585e60'], effect: effect(['grey']) }
      ]
    },
    {
      id: 'guard', label: text('Guard', 'Protecteur'), standard: 'fitted',
      choices: [
        { id: 'fitted', label: text('Fitted', 'Monté'), price: 0, effect: effect([], ['guard']) },
        { id: 'apart', label: text('Not fitted', 'Non monté'), price: -120_00, effect: effect([], [], ['guard']) }
      ]
    }
  ],
  views: [
    { id: 'whole', label: text('Whole', 'Entière'), eye: [2.9, 1.6, 3.7], aim: [0, 0.85, 0], fov: 26 },
    { id: 'head', label: text('Head', 'Tête'), eye: [1.1, 1.7, 1.5], aim: [0, 1.35, 0.1], fov: 28 },
    { id: 'side', label: text('Side', 'Profil'), eye: [4.4, 1.3, 0.05], aim: [0, 0.85, 0], fov: 26 }
  ],
  hotspots: [{ id: 'guard', label: text('Guard', 'Protecteur'), text: text('Clear all round: the work stays in sight. Say here by which rule it was tested.', 'Transparent tout autour\u00a0: la pièce reste visible. Dites ici selon quelle règle il a été éprouvé.'), part: 'guard', at: [0.1, 1.22, 0.19] }]
}

export const emptyRoom: Begun = {
  summary: text('A new showroom.', 'Une nouvelle salle.'),
  basePrice: 0,
  product: '/product/plinth/',
  parts: [part('plinth', 'Plinth', 'Estrade')],
  groups: [],
  views: [{ id: 'whole', label: text('Whole', 'Entier'), eye: [3.4, 1.6, 4.4], aim: [0, 0.3, 0], fov: 24 }]
}
