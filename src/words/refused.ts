import type { Reason } from '../contract/reasons.ts'

/** Why the house refused something, said to a customer. */
export const enRefused: Record<Reason, string> = {
  'bad-message': 'The house did not understand that. Load the page again.',
  'unknown-version': 'This page is older than the house. Load it again.',
  'too-large': 'That is too long.',
  'too-fast': 'That was too much at once. Wait a moment and try again.',
  'not-signed-in': 'This visit is no longer known. Ask again.',
  'not-allowed': 'That is not yours to do here.',
  'not-found': 'It is no longer there.',
  'not-now': 'That is not possible at this moment.',
  taken: 'Somebody else was a moment earlier.',
  expired: 'The time for that has passed.',
  spent: 'This link was used already.',
  'does-not-fit': 'That does not fit the other choices.',
  'no-call': 'There is no voice just now. Writing goes on.',
  closed: 'Nobody is in just now.',
  'no-fence': 'This system gives no fence to read models behind, so none is taken.',
  'red-device': 'The product is too heavy for one of the devices. Leave that device out, or put your name and a reason to it in the model’s report.',
  'no-product': 'The model that this showroom names is not in this house. Bring it in, or choose another.',
  'no-room': 'The disk of the house is too full for this.',
  'last-owner': 'A house needs an owner: make somebody else one first.',
  'server-fault': 'The house cannot be reached just now. The car stays here, and you can try again.'
}

/** The same in French. */
export const frRefused: Record<Reason, string> = {
  'bad-message': 'La maison n’a pas compris. Rechargez la page.',
  'unknown-version': 'Cette page est plus ancienne que la maison. Rechargez-la.',
  'too-large': 'C’est trop long.',
  'too-fast': 'C’était trop à la fois. Attendez un instant, puis réessayez.',
  'not-signed-in': 'Cette visite n’est plus connue. Demandez à nouveau.',
  'not-allowed': 'Cela ne vous revient pas ici.',
  'not-found': 'Ce n’est plus là.',
  'not-now': 'Ce n’est pas possible à cet instant.',
  taken: 'Quelqu’un d’autre a été plus rapide.',
  expired: 'Le délai est passé.',
  spent: 'Ce lien a déjà servi.',
  'does-not-fit': 'Cela ne va pas avec les autres choix.',
  'no-call': 'Pas de voix pour l’instant. L’écrit continue.',
  closed: 'Personne n’est là pour l’instant.',
  'no-fence': 'Ce système ne permet pas d’isoler la lecture des modèles\u00a0: aucun n’est accepté.',
  'red-device': 'Le produit est trop lourd pour l’un des appareils. Laissez cet appareil de côté, ou mettez votre nom et une raison dans le rapport du modèle.',
  'no-product': 'Le modèle que nomme ce showroom n’est pas dans cette maison. Apportez-le, ou choisissez-en un autre.',
  'no-room': 'Le disque de la maison est trop plein pour cela.',
  'last-owner': 'Une maison a besoin d’un propriétaire\u00a0: nommez-en d’abord un autre.',
  'server-fault': 'La maison est injoignable pour l’instant. La voiture reste ici, et vous pouvez réessayer.'
}
