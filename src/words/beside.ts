import type { Reason } from '../contract/reasons.ts'
import { defineWords } from './table.ts'

type Told = Reason | string

const en: Partial<Record<Told, string>> = {
  taken: 'There is such a shortcut already, in that language.',
  'not-allowed': 'Those of the house are written by owners and team heads.',
  'not-found': 'It is no longer there.',
  'bad-message': 'A shortcut is one word of letters and digits; the answer needs a text.',
  'too-large': 'That is too long to be kept. Nothing was cut off.',
  unreachable: 'No answer from the house. What you wrote is still here.'
}
const fr: Partial<Record<Told, string>> = {
  taken: 'Ce raccourci existe déjà dans cette langue.',
  'not-allowed': 'Celles de la maison sont écrites par les propriétaires et responsables d’équipe.',
  'not-found': 'Ce n’est plus là.',
  'bad-message': 'Un raccourci est un seul mot de lettres et de chiffres\u00a0; la réponse a besoin d’un texte.',
  'too-large': 'C’est trop long pour être gardé. Rien n’a été coupé.',
  unreachable: 'La maison ne répond pas. Ce que vous avez écrit est toujours ici.'
}

/** The texts of what an advisor keeps for themselves: notes, labels, ready answers, earlier conversations. */
export const besideWords = defineWords({
  en: {
    // notes
    notes: 'For you alone',
    note: 'Private note',
    noteHint: 'Never shown to the visitor. It goes when the conversation goes.',
    labels: 'Labels',
    labelsHint: 'With commas between',
    kept: 'Kept.',
    keeping: 'Keeping …',
    notKept: 'Not kept yet.',
    newer: 'Another tab of yours has written here since.',
    takeNewer: 'Show what stands there',
    overwrite: 'Keep mine instead',
    // ready answers
    answers: 'Ready answers',
    answersLede: 'Write / in a conversation, then a shortcut. {name}, {car} and {me} are filled in before you send.',
    answersNone: 'None yet. Write one, and / calls it.',
    write: 'Write one',
    change: 'Change',
    changeOne: (shortcut: string) => `Change /${shortcut}`,
    remove: 'Remove',
    removeOne: (shortcut: string) => `Remove /${shortcut}`,
    shortcut: 'Shortcut',
    shortcutHint: 'One word, such as boot',
    answerText: 'Answer',
    answerLanguage: 'Its language',
    forHouse: 'For the whole house',
    ofHouse: 'house',
    save: 'Save',
    cancel: 'Cancel',
    // earlier conversations
    searchFor: 'Words in them',
    searchLede: 'Your own alone, and only while they are kept: mostly a day.',
    searchLabel: 'Label',
    anyLabel: 'Any label',
    find: 'Find',
    found: (count: number) => (count === 0 ? 'Nothing found.' : count === 1 ? '1 conversation' : `${count} conversations`),
    deletedOn: (date: string) => `Deleted by itself on ${date}`,
    back: 'Back to what was found',
    nobody: 'A visitor',
    trouble: (trouble: Told): string => en[trouble] ?? 'It did not work. Try it once more.'
  },
  fr: {
    notes: 'Pour vous seul',
    note: 'Note privée',
    noteHint: 'Jamais montrée au visiteur. Elle disparaît avec la conversation.',
    labels: 'Étiquettes',
    labelsHint: 'Séparées par des virgules',
    kept: 'Gardé.',
    keeping: 'Enregistrement\u00a0…',
    notKept: 'Pas encore gardé.',
    newer: 'Un autre de vos onglets a écrit ici entre-temps.',
    takeNewer: 'Montrer ce qui s’y trouve',
    overwrite: 'Garder plutôt la mienne',
    answers: 'Réponses prêtes',
    answersLede: 'Écrivez / dans une conversation, puis un raccourci. {name}, {car} et {me} sont remplis avant l’envoi.',
    answersNone: 'Aucune encore. Écrivez-en une, et / l’appellera.',
    write: 'En écrire une',
    change: 'Modifier',
    changeOne: (shortcut: string) => `Modifier /${shortcut}`,
    remove: 'Retirer',
    removeOne: (shortcut: string) => `Retirer /${shortcut}`,
    shortcut: 'Raccourci',
    shortcutHint: 'Un seul mot, par exemple coffre',
    answerText: 'Réponse',
    answerLanguage: 'Sa langue',
    forHouse: 'Pour toute la maison',
    ofHouse: 'maison',
    save: 'Enregistrer',
    cancel: 'Annuler',
    searchFor: 'Mots qu’elles contiennent',
    searchLede: 'Les vôtres seulement, et seulement tant qu’elles sont gardées\u00a0: un jour le plus souvent.',
    searchLabel: 'Étiquette',
    anyLabel: 'Toute étiquette',
    find: 'Chercher',
    found: (count: number) => (count === 0 ? 'Rien trouvé.' : count === 1 ? '1 conversation' : `${count} conversations`),
    deletedOn: (date: string) => `Supprimée automatiquement le ${date}`,
    back: 'Retour aux résultats',
    nobody: 'Un visiteur',
    trouble: (trouble: Told): string => fr[trouble] ?? 'Cela n’a pas marché. Réessayez.'
  }
})
