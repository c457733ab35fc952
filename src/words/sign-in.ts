import type { PasskeyObstacle } from '../contract/http.ts'
import type { Reason } from '../contract/reasons.ts'
import type { OpenIdTrouble } from '../contract/openid.ts'
import { defineWords } from './table.ts'

/** Why an act of an account did not succeed: the server's reason, no answer, or what the browser said about a passkey. */
export type Trouble = Reason | 'unreachable' | 'passkey-stopped' | 'passkey-known' | 'passkey-refused'

const enTrouble: Partial<Record<Trouble, string>> = {
  spent: 'This link was used before. Each works once.',
  expired: 'The time of this link is over. It works no more.',
  'not-found': 'The house does not know this link. It may be cut short, or a newer one has taken its place.',
  'not-signed-in': 'You are not signed in.',
  'not-allowed': 'Your role does not allow this.',
  'too-fast': 'Too many tries in a short time. Wait a minute, then try again.',
  unreachable: 'No answer from the house. Your line may be down; nothing is lost.',
  'passkey-stopped': 'No passkey was given. Nothing has changed.',
  'passkey-known': 'This device already has a passkey of yours.',
  'passkey-refused': 'Your browser refuses passkeys on this page: its address or its certificate is not good enough for it.'
}

const frTrouble: Partial<Record<Trouble, string>> = {
  spent: 'Ce lien a déjà servi. Chacun ne sert qu’une fois.',
  expired: 'Ce lien a expiré et ne marche plus.',
  'not-found': 'La maison ne connaît pas ce lien. Il est peut-être incomplet, ou un plus récent l’a remplacé.',
  'not-signed-in': 'Vous n’êtes pas connecté.',
  'not-allowed': 'Votre rôle ne le permet pas.',
  'too-fast': 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  unreachable: 'La maison ne répond pas. Votre connexion est peut-être coupée\u00a0; rien n’est perdu.',
  'passkey-stopped': 'Aucune clé d’accès n’a été donnée. Rien n’a changé.',
  'passkey-known': 'Cet appareil a déjà une clé d’accès à vous.',
  'passkey-refused': 'Votre navigateur refuse les clés d’accès sur cette page\u00a0: son adresse ou son certificat ne lui suffit pas.'
}

const enObstacle: Record<PasskeyObstacle, string> = {
  'ip-address': 'Passkeys do not work here: browsers bind them to a name, and this page is reached by a number. Sign in by link or QR code.',
  'self-signed': 'Passkeys do not work here: browsers accept none on a page whose certificate you had to wave through. Sign in by link or QR code.',
  'not-secure': 'Passkeys do not work here: browsers accept them only over https. Sign in by link or QR code.'
}

const frObstacle: Record<PasskeyObstacle, string> = {
  'ip-address':
    'Les clés d’accès ne marchent pas ici\u00a0: les navigateurs les lient à un nom, et cette page est atteinte par un numéro. Connectez-vous par lien ou code QR.',
  'self-signed':
    'Les clés d’accès ne marchent pas ici\u00a0: les navigateurs n’en acceptent pas sur une page dont il a fallu accepter le certificat. Connectez-vous par lien ou code QR.',
  'not-secure': 'Les clés d’accès ne marchent pas ici\u00a0: les navigateurs ne les acceptent qu’en https. Connectez-vous par lien ou code QR.'
}

const enOpenId: Record<OpenIdTrouble, string> = {
  denied: 'The other page did not say who you are. Nothing has changed.',
  wrong: 'The answer that came back does not hold, so nobody was let in. Begin again from here.',
  away: 'The other page cannot be reached just now. A passkey or a link works without it.',
  expired: 'That took too long, or began in another browser. Begin again from here.',
  unknown: 'Nobody of this house has joined that identity. Come in by an invitation first, then join it under “You and this device”.',
  taken: 'That identity belongs to somebody else of this house.'
}

const frOpenId: Record<OpenIdTrouble, string> = {
  denied: 'L’autre page n’a pas dit qui vous êtes. Rien n’a changé.',
  wrong: 'La réponse reçue n’est pas valable\u00a0: personne n’est entré. Recommencez d’ici.',
  away: 'L’autre page est injoignable pour l’instant. Une clé d’accès ou un lien marche sans elle.',
  expired: 'Cela a pris trop de temps, ou a commencé dans un autre navigateur. Recommencez d’ici.',
  unknown: 'Personne de cette maison n’a relié cette identité. Entrez d’abord par une invitation, puis reliez-la sous «\u00a0Vous et cet appareil\u00a0».',
  taken: 'Cette identité appartient à quelqu’un d’autre de cette maison.'
}

/** The texts of signing in, of one's own profile and of one's devices. */
export const signInWords = defineWords({
  en: {
    title: 'Sign in to the desk',
    linkReady: 'You opened a sign-in link. It works once; opening it has not used it up.',
    signIn: 'Sign in',
    signingIn: 'Signing in …',
    noLink: 'There are no passwords here. You come in with a passkey, or with a link that works once.',
    withPasskey: 'Use a passkey',
    openIdWith: (name: string) => `Sign in with ${name}`,
    openIdTrouble: (trouble: OpenIdTrouble): string => enOpenId[trouble],
    openIdHint: 'Join who you are there, and you can sign in by it. For the mark you still use a passkey.',
    openIdJoin: (name: string) => `Join ${name}`,
    openIdJoined: (name: string) => `You can sign in with ${name}. For the mark you still use a passkey.`,
    howTitle: 'How to get a link',
    howOwner: 'If this is your machine: run this in its folder, then open the link it prints.',
    howCommand: 'npm run sign-in',
    howInvited: 'If you were invited: ask whoever invited you for a fresh link. They make one on the page Team.',
    howDevice: 'Signed in on another device: open “You and this device” there and let this one in by link or QR code.',
    trouble: (trouble: Trouble): string => enTrouble[trouble] ?? 'The house could not do it. Try once more.',
    freshLink: 'Get a fresh link:',
    passkeysNot: (why: PasskeyObstacle): string => enObstacle[why],
    // first run and profile
    welcome: 'Who stands in the door?',
    welcomeMore: 'A visitor who asks sees this at your knock: your name, your languages, your look.',
    step: (step: number, of: number) => `${step} of ${of}`,
    name: 'Your name',
    nameHint: 'As visitors read it. A first name is plenty.',
    nameMissing: 'Write a name, or skip this.',
    languages: 'Languages you speak',
    languagesHint: 'A request goes to somebody who speaks its language.',
    languagesMissing: 'At least one.',
    otherLanguage: 'Another language',
    otherLanguageHint: 'Its short tag, such as nl or pt-BR',
    otherLanguageBad: 'That is no language tag.',
    add: 'Add',
    look: 'Your look',
    lookHint: 'A drawn person, not a photograph. It can be changed at any time.',
    lookNumber: (number: number) => `Look ${number}`,
    otherLooks: 'Show six others',
    keepLook: 'The one I have',
    passkey: 'A passkey for this device',
    passkeyHint: 'Your finger, face or code instead of a link next time. Nothing leaves your device.',
    addPasskey: 'Add a passkey',
    passkeyAdded: 'This device has a passkey now.',
    passkeysCount: (count: number) => (count === 0 ? 'No passkey yet' : count === 1 ? '1 passkey' : `${count} passkeys`),
    next: 'Next',
    skip: 'Skip',
    back: 'Back',
    openDoor: 'Open the door',
    save: 'Save',
    saved: 'Saved.',
    // account
    profile: 'Name, languages, look',
    verified: 'Verified in this shift',
    verifiedMeans: 'You used a passkey that checked it is you, since you signed in. Visitors see a mark beside your name that means exactly that.',
    notVerified: 'No mark yet',
    notVerifiedMeans: 'Use your passkey, and visitors see beside your name that it is really you.',
    carryMark: 'Use your passkey to carry the mark',
    otherDevice: 'Let another device in',
    otherDeviceHint: 'Show this code to its camera, or open the link there. It lets in once, as you.',
    makeLink: 'Make a link',
    copyLink: 'Copy the link',
    copied: 'Copied.',
    linkUntil: (time: string) => `Good until ${time}, once.`,
    linkOver: 'This link is over. Make another.',
    qrCode: 'QR code of the link',
    signOut: 'Sign out',
    signOutHere: 'Sign out here',
    signOutEverywhere: 'Sign out everywhere',
    signOutHint: 'Everywhere: every device of yours is signed out at once.',
    signedOut: 'You are signed out.',
    appearance: 'Appearance',
    language: 'Language of this page',
    close: 'Close'
  },
  fr: {
    title: 'Se connecter à l’accueil',
    linkReady: 'Vous avez ouvert un lien de connexion. Il sert une fois\u00a0; l’ouvrir ne l’a pas utilisé.',
    signIn: 'Se connecter',
    signingIn: 'Connexion\u00a0…',
    noLink: 'Il n’y a pas de mot de passe ici. On entre avec une clé d’accès, ou avec un lien qui sert une fois.',
    withPasskey: 'Utiliser une clé d’accès',
    openIdWith: (name: string) => `Se connecter avec ${name}`,
    openIdTrouble: (trouble: OpenIdTrouble): string => frOpenId[trouble],
    openIdHint: 'Reliez qui vous y êtes, et vous pourrez vous connecter par là. Pour la marque il faut toujours une clé d’accès.',
    openIdJoin: (name: string) => `Relier ${name}`,
    openIdJoined: (name: string) => `Vous pouvez vous connecter avec ${name}. Pour la marque il faut toujours une clé d’accès.`,
    howTitle: 'Comment obtenir un lien',
    howOwner: 'Si c’est votre machine\u00a0: lancez ceci dans son dossier, puis ouvrez le lien affiché.',
    howCommand: 'npm run sign-in',
    howInvited: 'Si on vous a invité\u00a0: demandez un nouveau lien à qui vous a invité. Il se fait sur la page Équipe.',
    howDevice: 'Déjà connecté sur un autre appareil\u00a0: ouvrez-y «\u00a0Vous et cet appareil\u00a0» et faites entrer celui-ci par lien ou code QR.',
    trouble: (trouble: Trouble): string => frTrouble[trouble] ?? 'La maison n’a pas pu le faire. Réessayez.',
    freshLink: 'Obtenir un nouveau lien\u00a0:',
    passkeysNot: (why: PasskeyObstacle): string => frObstacle[why],
    welcome: 'Qui se tient à la porte\u00a0?',
    welcomeMore: 'Le visiteur qui demande voit ceci quand vous frappez\u00a0: votre nom, vos langues, votre apparence.',
    step: (step: number, of: number) => `${step} sur ${of}`,
    name: 'Votre nom',
    nameHint: 'Tel que les visiteurs le lisent. Un prénom suffit.',
    nameMissing: 'Écrivez un nom, ou passez.',
    languages: 'Langues que vous parlez',
    languagesHint: 'Une demande va à quelqu’un qui parle sa langue.',
    languagesMissing: 'Au moins une.',
    otherLanguage: 'Une autre langue',
    otherLanguageHint: 'Son code court, par exemple nl ou pt-BR',
    otherLanguageBad: 'Ce n’est pas un code de langue.',
    add: 'Ajouter',
    look: 'Votre apparence',
    lookHint: 'Une personne dessinée, pas une photographie. Elle se change à tout moment.',
    lookNumber: (number: number) => `Apparence ${number}`,
    otherLooks: 'En montrer six autres',
    keepLook: 'Celle que j’ai',
    passkey: 'Une clé d’accès pour cet appareil',
    passkeyHint: 'Votre doigt, votre visage ou votre code au lieu d’un lien la prochaine fois. Rien ne quitte votre appareil.',
    addPasskey: 'Ajouter une clé d’accès',
    passkeyAdded: 'Cet appareil a maintenant une clé d’accès.',
    passkeysCount: (count: number) => (count === 0 ? 'Pas encore de clé d’accès' : count === 1 ? '1 clé d’accès' : `${count} clés d’accès`),
    next: 'Suivant',
    skip: 'Passer',
    back: 'Retour',
    openDoor: 'Ouvrir la porte',
    save: 'Enregistrer',
    saved: 'Enregistré.',
    profile: 'Nom, langues, apparence',
    verified: 'Vérifié pendant ce service',
    verifiedMeans:
      'Vous avez utilisé une clé d’accès qui a vérifié que c’est vous, depuis votre connexion. Les visiteurs voient à côté de votre nom une marque qui veut dire cela, exactement.',
    notVerified: 'Pas encore de marque',
    notVerifiedMeans: 'Utilisez votre clé d’accès, et les visiteurs verront à côté de votre nom que c’est bien vous.',
    carryMark: 'Utiliser votre clé d’accès pour porter la marque',
    otherDevice: 'Faire entrer un autre appareil',
    otherDeviceHint: 'Montrez ce code à sa caméra, ou ouvrez-y le lien. Il fait entrer une fois, en votre nom.',
    makeLink: 'Faire un lien',
    copyLink: 'Copier le lien',
    copied: 'Copié.',
    linkUntil: (time: string) => `Valable jusqu’à ${time}, une fois.`,
    linkOver: 'Ce lien a expiré. Faites-en un autre.',
    qrCode: 'Code QR du lien',
    signOut: 'Se déconnecter',
    signOutHere: 'Se déconnecter ici',
    signOutEverywhere: 'Se déconnecter partout',
    signOutHint: 'Partout\u00a0: tous vos appareils sont déconnectés aussitôt.',
    signedOut: 'Vous êtes déconnecté.',
    appearance: 'Affichage',
    language: 'Langue de cette page',
    close: 'Fermer'
  }
})

/** These texts in one language. */
export type SignInWords = (typeof signInWords)['en']
