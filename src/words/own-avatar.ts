import type { OwnAvatarFault } from '../contract/own-avatar.ts'
import { defineWords } from './table.ts'

const EN: Readonly<Record<OwnAvatarFault, string>> = {
  'too-large': 'It is larger than 8 MB, or holds more than an avatar does.',
  'not-an-avatar': 'It is neither a VRM nor a GLB.',
  'old-vrm': 'It is an older VRM. Version 1.0 can be worn.',
  'not-whole': 'It fetches parts of itself from elsewhere. All of it must be in the file.',
  'unknown-parts': 'It uses something that is not drawn here, such as compression or animation.',
  'too-many-triangles': 'It has more than 32,000 triangles.',
  'too-many-textures': 'It has more than 4 pictures.',
  'texture-too-large': 'One of its pictures is larger than 1024 pixels.',
  broken: 'Something in it is not what it says.',
  'no-person': 'It has no skeleton of a person.',
  'wrong-size': 'It is not of a person’s size.',
  'only-author': 'Its licence lets only its author, or people named elsewhere, wear it.',
  'not-commercial': 'Its licence does not allow it in a business’s showroom.',
  'no-passing-on': 'Its licence does not allow handing it to the person you talk with.',
  'too-slow': 'Looking through it took too long.'
}

const FR: Readonly<Record<OwnAvatarFault, string>> = {
  'too-large': 'Il dépasse 8 Mo, ou contient plus qu’un avatar.',
  'not-an-avatar': 'Ce n’est ni un VRM ni un GLB.',
  'old-vrm': 'C’est un VRM plus ancien. La version 1.0 peut être portée.',
  'not-whole': 'Il va chercher une partie de lui-même ailleurs. Tout doit être dans le fichier.',
  'unknown-parts': 'Il utilise ce qui n’est pas dessiné ici, comme une compression ou une animation.',
  'too-many-triangles': 'Il a plus de 32\u00a0000 triangles.',
  'too-many-textures': 'Il a plus de 4 images.',
  'texture-too-large': 'Une de ses images dépasse 1024 pixels.',
  broken: 'Quelque chose n’y est pas ce qu’il dit.',
  'no-person': 'Il n’a pas de squelette humain.',
  'wrong-size': 'Il n’a pas la taille d’une personne.',
  'only-author': 'Sa licence ne permet qu’à son auteur, ou à des personnes nommées ailleurs, de le porter.',
  'not-commercial': 'Sa licence ne le permet pas chez un professionnel.',
  'no-passing-on': 'Sa licence ne permet pas de le remettre à votre interlocuteur.',
  'too-slow': 'L’examiner a pris trop de temps.'
}

/** Texts about an avatar of one's own. */
export const ownAvatarWords = defineWords({
  en: {
    title: 'An avatar of your own',
    file: 'A file: VRM 1.0, or GLB with a person’s skeleton',
    hint: 'At most 8 MB. It goes straight to the person you talk with, never to us, and is gone when you leave this page.',
    looking: (name: string) => `${name} is being looked through.`,
    worn: (name: string) => `${name} is worn: the person with you sees you in it.`,
    refused: (name: string) => `${name} cannot be worn.`,
    fault: (fault: OwnAvatarFault): string => EN[fault],
    instead: 'You are seen as before.',
    takeOff: 'Take it off'
  },
  fr: {
    title: 'Votre propre avatar',
    file: 'Un fichier\u00a0: VRM 1.0, ou GLB à squelette humain',
    hint: '8 Mo au plus. Il va droit à la personne qui vous parle, jamais chez nous, et disparaît quand vous quittez cette page.',
    looking: (name: string) => `${name} est examiné.`,
    worn: (name: string) => `${name} est porté\u00a0: la personne avec vous vous voit ainsi.`,
    refused: (name: string) => `${name} ne peut pas être porté.`,
    fault: (fault: OwnAvatarFault): string => FR[fault],
    instead: 'On vous voit comme avant.',
    takeOff: 'L’enlever'
  }
})
