import { defineWords } from './table.ts'

/** Texts of the settings that every surface has. */
export const settingsWords = defineWords({
  en: {
    settings: 'Settings',
    seeBetter: 'To see better',
    hearAndRead: 'To hear and read',
    theme: 'Light or dark',
    contrast: 'Contrast',
    motion: 'Motion',
    textSize: 'Size of text',
    language: 'Language',
    asDevice: 'As this device',
    light: 'Light',
    dark: 'Dark',
    normal: 'Normal',
    more: 'More',
    full: 'Full',
    less: 'Less',
    effects: 'Sounds of the car',
    effectsWhy: 'Quietly: doors, flaps and lamps.',
    percent: (figure: string) => `${figure} %`,
    onDevice: 'Kept on this device alone, and only once you change something.'
  },
  fr: {
    settings: 'Réglages',
    seeBetter: 'Pour mieux voir',
    hearAndRead: 'Pour entendre et lire',
    theme: 'Clair ou sombre',
    contrast: 'Contraste',
    motion: 'Mouvement',
    textSize: 'Taille du texte',
    language: 'Langue',
    asDevice: 'Comme cet appareil',
    light: 'Clair',
    dark: 'Sombre',
    normal: 'Normal',
    more: 'Renforcé',
    full: 'Complet',
    less: 'Réduit',
    effects: 'Sons de la voiture',
    effectsWhy: 'Discrets\u00a0: portières, volets et feux.',
    percent: (figure: string) => `${figure}\u00a0%`,
    onDevice: 'Gardé sur cet appareil seulement, et seulement si vous changez quelque chose.'
  }
})
