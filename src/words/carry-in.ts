import { defineWords } from './table.ts'

/** A showroom that was exported comes in again, or is refused. */
export const carryInWords = defineWords({
  en: {
    bring: 'Bring in an exported showroom', reading: 'Reading it …', failed: 'The house could not be asked, or the file is larger than 256 MB. A larger one comes in by “npm run showroom -- import”.', open: 'Set it up',
    isHere: (slug: string, editions: number) => `It is here, at /s/${slug}, with ${editions === 1 ? '1 edition' : `${editions} editions`}.`,
    otherAddress: 'Another address', bringAs: 'Bring it in under this one',
    newer: () => 'It was written by a newer Parlour than this one. Bring this house up to date first. Nothing was taken in.',
    older: () => 'It was written by an older Parlour. Export it anew from there, once that house is up to date. Nothing was taken in.',
    missing: (path: string) => `A file that it names is missing in it: ${path}. Export it anew. Nothing was taken in.`,
    checksum: (path: string) => `A file in it was changed since it was exported: ${path} has another checksum. Export it anew, or seal it if you meant it. Nothing was taken in.`,
    climbs: (path: string) => `A path in it leads out of its own folder: ${path}. No export of ours does that, so nothing of it was taken in.`,
    'no-zip': () => 'That is no zip that can be read.',
    'no-showroom': () => 'That zip holds no showroom: it has no showroom.json.',
    exists: (slug: string) => `There is a showroom at /s/${slug} already. This one can come in beside it, under another address.`,
    'not-here': (product: string) => `It shows ${product}, which this house was not built with. Nothing was taken in.`,
    other: 'It was not taken in.'
  },
  fr: {
    bring: 'Faire entrer un showroom exporté', reading: 'Lecture\u00a0…', failed: 'La maison n’a pas pu être jointe, ou le fichier dépasse 256\u00a0Mo. Un plus grand entre par «\u00a0npm run showroom -- import\u00a0».', open: 'Le préparer',
    isHere: (slug: string, editions: number) => `Il est là, à /s/${slug}, avec ${editions === 1 ? '1 édition' : `${editions} éditions`}.`,
    otherAddress: 'Une autre adresse', bringAs: 'Le faire entrer sous celle-ci',
    newer: () => 'Il a été écrit par un Parlour plus récent. Mettez d’abord cette maison à jour. Rien n’a été pris.',
    older: () => 'Il a été écrit par un Parlour plus ancien. Exportez-le à nouveau une fois cette maison-là à jour. Rien n’a été pris.',
    missing: (path: string) => `Il y manque un fichier qu’il nomme\u00a0: ${path}. Exportez-le à nouveau. Rien n’a été pris.`,
    checksum: (path: string) => `Un fichier a changé depuis l’export\u00a0: la somme de contrôle de ${path} n’est plus la même. Exportez à nouveau, ou scellez-le si c’est voulu. Rien n’a été pris.`,
    climbs: (path: string) => `Un chemin y sort de son dossier\u00a0: ${path}. Aucun de nos exports ne fait cela, rien n’en a été pris.`,
    'no-zip': () => 'Ce n’est pas un zip que l’on puisse lire.',
    'no-showroom': () => 'Ce zip ne contient pas de showroom\u00a0: il n’a pas de showroom.json.',
    exists: (slug: string) => `Il y a déjà un showroom à /s/${slug}. Celui-ci peut entrer à côté, sous une autre adresse.`,
    'not-here': (product: string) => `Il montre ${product}, que cette maison n’a pas. Rien n’a été pris.`,
    other: 'Il n’a pas été pris.'
  }
})
