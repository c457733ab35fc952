import type { FaceSlider, Look } from '../contract/look.ts'
import { defineWords } from './table.ts'

type Slider = FaceSlider | 'age' | 'build' | 'weight' | 'figure' | 'height'
type Ends = readonly [low: string, high: string]
type Names<K extends string> = Readonly<Record<K, string>>

const EN_COLOURS = {
  skins: ['Very fair', 'Fair', 'Light', 'Light gold', 'Tan', 'Warm tan', 'Light brown', 'Brown', 'Chestnut', 'Dark brown', 'Darker brown', 'Very dark brown'],
  hairs: ['Black', 'Soft black', 'Dark brown', 'Brown', 'Light brown', 'Dark blond', 'Blond', 'Light blond', 'Copper', 'Auburn', 'Grey', 'White'],
  irises: ['Dark brown', 'Brown', 'Hazel', 'Green', 'Blue green', 'Blue', 'Light blue', 'Grey'],
  cloths: [
    'White', 'Off-white', 'Light grey', 'Grey', 'Slate', 'Charcoal', 'Black', 'Sand', 'Camel', 'Brown', 'Navy', 'Steel blue',
    'Blue', 'Light blue', 'Teal', 'Dark green', 'Olive', 'Rust', 'Ochre', 'Dark red', 'Rose', 'Plum', 'Violet', 'Pale pink'
  ],
  shoes: ['Black', 'Dark brown', 'Tan', 'White', 'Grey', 'Navy'],
  frames: ['Black', 'Tortoise', 'Steel', 'Red', 'Clear']
} as const

const FR_COLOURS = {
  skins: ['Très claire', 'Claire', 'Claire rosée', 'Claire dorée', 'Hâlée', 'Hâlée chaude', 'Brun clair', 'Brune', 'Châtaigne', 'Brun foncé', 'Brun plus foncé', 'Brun très foncé'],
  hairs: ['Noir', 'Noir doux', 'Brun foncé', 'Brun', 'Châtain', 'Blond foncé', 'Blond', 'Blond clair', 'Cuivré', 'Auburn', 'Gris', 'Blanc'],
  irises: ['Brun foncé', 'Brun', 'Noisette', 'Vert', 'Bleu-vert', 'Bleu', 'Bleu clair', 'Gris'],
  cloths: [
    'Blanc', 'Blanc cassé', 'Gris clair', 'Gris', 'Ardoise', 'Anthracite', 'Noir', 'Sable', 'Camel', 'Brun', 'Bleu marine', 'Bleu acier',
    'Bleu', 'Bleu clair', 'Bleu canard', 'Vert foncé', 'Olive', 'Rouille', 'Ocre', 'Rouge foncé', 'Rose', 'Prune', 'Violet', 'Rose pâle'
  ],
  shoes: ['Noir', 'Brun foncé', 'Fauve', 'Blanc', 'Gris', 'Bleu marine'],
  frames: ['Noire', 'Écaille', 'Acier', 'Rouge', 'Transparente']
} as const

type Colours = keyof typeof EN_COLOURS

const EN_STYLES = {
  hair: {
    bald: 'None', buzz: 'Shaved', crop: 'Short', part: 'Parted', quiff: 'Quiff', curls: 'Curls', afro: 'Afro', locs: 'Locs',
    bob: 'Bob', long: 'Long', waves: 'Waves', ponytail: 'Ponytail', bun: 'Bun', hijab: 'Hijab', turban: 'Turban', headscarf: 'Head scarf'
  },
  beard: { none: 'None', stubble: 'Stubble', moustache: 'Moustache', goatee: 'Goatee', short: 'Short', full: 'Full' },
  glasses: { none: 'None', round: 'Round', square: 'Square', oval: 'Oval' },
  hat: { none: 'None', cap: 'Cap', beanie: 'Beanie', brim: 'With a brim' },
  outfit: { blazer: 'Blazer', jumper: 'Jumper', shirt: 'Shirt', jacket: 'Jacket', dress: 'Dress', polo: 'Polo shirt', hoodie: 'Hoodie', coat: 'Coat' }
} as const satisfies { readonly [K in 'hair' | 'beard' | 'glasses' | 'hat' | 'outfit']: Names<Look[K]> }

type Styles = keyof typeof EN_STYLES

const FR_STYLES: { readonly [K in Styles]: Names<Look[K]> } = {
  hair: {
    bald: 'Aucun', buzz: 'Rasés', crop: 'Courts', part: 'Raie', quiff: 'Mèche', curls: 'Boucles', afro: 'Afro', locs: 'Locks',
    bob: 'Carré', long: 'Longs', waves: 'Ondulés', ponytail: 'Queue', bun: 'Chignon', hijab: 'Hijab', turban: 'Turban', headscarf: 'Foulard'
  },
  beard: { none: 'Aucune', stubble: 'De trois jours', moustache: 'Moustache', goatee: 'Bouc', short: 'Courte', full: 'Pleine' },
  glasses: { none: 'Aucune', round: 'Rondes', square: 'Carrées', oval: 'Ovales' },
  hat: { none: 'Aucun', cap: 'Casquette', beanie: 'Bonnet', brim: 'À bord' },
  outfit: { blazer: 'Blazer', jumper: 'Pull', shirt: 'Chemise', jacket: 'Veste', dress: 'Robe', polo: 'Polo', hoodie: 'À capuche', coat: 'Manteau' }
}

const EN_ENDS: Readonly<Record<Slider, Ends>> = {
  jaw: ['soft', 'strong'], width: ['narrow', 'wide'], cheeks: ['flat', 'round'], nose: ['short', 'long'], noseWidth: ['narrow', 'wide'],
  eyes: ['small', 'large'], brows: ['thin', 'thick'], mouth: ['narrow', 'wide'], age: ['smooth', 'lined'], build: ['slight', 'broad'],
  weight: ['lean', 'heavy'], figure: ['straight', 'waisted'], height: ['short', 'tall']
}

const FR_ENDS: Readonly<Record<Slider, Ends>> = {
  jaw: ['douce', 'marquée'], width: ['étroit', 'large'], cheeks: ['plates', 'rondes'], nose: ['court', 'long'], noseWidth: ['étroit', 'large'],
  eyes: ['petits', 'grands'], brows: ['fins', 'épais'], mouth: ['étroite', 'large'], age: ['lisse', 'ridée'], build: ['étroite', 'large'],
  weight: ['mince', 'forte'], figure: ['droite', 'cintrée'], height: ['petite', 'grande']
}

/** A slider's step from -10 to 10 as words: how far it is from the middle, and towards what. */
const inWords = (ends: Ends, step: number, [middle, slightly, fairly, very]: readonly [string, string, string, string]): string => {
  const far = Math.abs(step)
  return far === 0 ? middle : [far > 7 ? very : far > 3 ? fairly : slightly, ends[step < 0 ? 0 : 1]].filter((word) => word !== '').join(' ')
}

const EN_FAR = ['in the middle', 'slightly', '', 'very'] as const
const FR_FAR = ['au milieu', 'un peu', '', 'très'] as const

const EN_FIELDS = {
  skin: 'Skin', iris: 'Eyes’ colour', jaw: 'Jaw', width: 'Face', cheeks: 'Cheeks', nose: 'Nose’s length', noseWidth: 'Nose’s width', eyes: 'Eyes',
  brows: 'Brows', mouth: 'Mouth', age: 'Skin’s age', hair: 'Hair, or what covers it', hairColour: 'Hair’s colour', beard: 'Beard', hat: 'Hat', cover: 'Colour of hat or scarf',
  glasses: 'Glasses', frame: 'Frame', outfit: 'Outfit', top: 'Its colour', inner: 'Under it', legs: 'Legs', shoes: 'Shoes', height: 'Height', build: 'Shoulders',
  weight: 'Weight', figure: 'Figure', wheelchair: 'Wheelchair'
} as const

type Field = keyof typeof EN_FIELDS

const FR_FIELDS: Names<Field> = {
  skin: 'Peau', iris: 'Couleur des yeux', jaw: 'Mâchoire', width: 'Visage', cheeks: 'Joues', nose: 'Longueur du nez', noseWidth: 'Largeur du nez', eyes: 'Yeux',
  brows: 'Sourcils', mouth: 'Bouche', age: 'Âge de la peau', hair: 'Cheveux, ou ce qui les couvre', hairColour: 'Couleur des cheveux', beard: 'Barbe', hat: 'Chapeau',
  cover: 'Couleur du chapeau ou foulard', glasses: 'Lunettes', frame: 'Monture', outfit: 'Tenue', top: 'Sa couleur', inner: 'Dessous', legs: 'Jambes', shoes: 'Chaussures',
  height: 'Taille', build: 'Carrure', weight: 'Corpulence', figure: 'Silhouette', wheelchair: 'Fauteuil roulant'
}

/** Texts of the editor of one's own look. */
export const lookWords = defineWords({
  en: {
    title: 'What you look like',
    change: 'Change what you look like',
    preview: 'You, turning',
    previewHow: 'Drag to turn, or use the arrow keys.',
    previewNone: 'This browser cannot draw you here. Everything can still be chosen.',
    turned: (degrees: number) => (degrees === 0 ? 'from the front' : degrees === 180 ? 'from behind' : degrees < 180 ? `${degrees}° to your left` : `${360 - degrees}° to your right`),
    turnLeft: 'Turn to the left',
    turnRight: 'Turn to the right',
    mirror: 'Mirror',
    questionBefore: 'Before',
    questionAfter: 'Next',
    parts: 'What to change',
    face: 'Face',
    hairPart: 'Hair and head',
    clothes: 'Clothes',
    body: 'Body',
    surprise: 'Surprise me',
    surprised: 'Somebody else, by chance.',
    undone: 'Undone.',
    done: 'Done',
    wheelchairNote: 'You are seen seated in it.',
    keptHere: 'Kept on this device once you are done.',
    keptWithTeam: 'Kept with your profile once you save it.',
    isKept: 'What you look like is kept on this device.',
    forget: 'Forget it here',
    field: (field: Field): string => EN_FIELDS[field],
    colour: (palette: Colours, place: number): string => EN_COLOURS[palette][place] ?? '',
    style: <K extends Styles>(kind: K, name: Look[K]): string => (EN_STYLES[kind] as Record<string, string>)[name] ?? name,
    slider: (field: Slider, step: number): string => inWords(EN_ENDS[field], step, EN_FAR),
    end: (field: Slider, high: boolean): string => EN_ENDS[field][high ? 1 : 0]
  },
  fr: {
    title: 'Votre apparence',
    change: 'Changer votre apparence',
    preview: 'Vous, de tous côtés',
    previewHow: 'Glissez pour tourner, ou utilisez les flèches.',
    previewNone: 'Ce navigateur ne peut pas vous dessiner ici. Tout reste possible à choisir.',
    turned: (degrees: number) => (degrees === 0 ? 'de face' : degrees === 180 ? 'de dos' : degrees < 180 ? `${degrees}° vers votre gauche` : `${360 - degrees}° vers votre droite`),
    turnLeft: 'Tourner vers la gauche',
    turnRight: 'Tourner vers la droite',
    mirror: 'Miroir',
    questionBefore: 'Précédent',
    questionAfter: 'Suivant',
    parts: 'Que changer',
    face: 'Visage',
    hairPart: 'Tête',
    clothes: 'Tenue',
    body: 'Corps',
    surprise: 'Au hasard',
    surprised: 'Quelqu’un d’autre, au hasard.',
    undone: 'Annulé.',
    done: 'Terminé',
    wheelchairNote: 'On vous y voit assis.',
    keptHere: 'Gardée sur cet appareil quand vous avez terminé.',
    keptWithTeam: 'Gardée avec votre profil quand vous l’enregistrez.',
    isKept: 'Votre apparence est gardée sur cet appareil.',
    forget: 'L’oublier ici',
    field: (field: Field): string => FR_FIELDS[field],
    colour: (palette: Colours, place: number): string => FR_COLOURS[palette][place] ?? '',
    style: <K extends Styles>(kind: K, name: Look[K]): string => (FR_STYLES[kind] as Record<string, string>)[name] ?? name,
    slider: (field: Slider, step: number): string => inWords(FR_ENDS[field], step, FR_FAR),
    end: (field: Slider, high: boolean): string => FR_ENDS[field][high ? 1 : 0]
  }
})

export type LookWords = (typeof lookWords)['en']
