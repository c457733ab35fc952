import type { Role } from '../contract/person.ts'
import type { Reason } from '../contract/reasons.ts'
import { defineWords } from './table.ts'

type Told = Reason | string

const enRoles: Record<Role, string> = { owner: 'Owner', 'team-head': 'Team head', advisor: 'Advisor', marketer: 'Marketer', steward: 'Steward' }
const frRoles: Record<Role, string> = {
  owner: 'Propriétaire', 'team-head': 'Responsable d’équipe', advisor: 'Conseil', marketer: 'Marketing', steward: 'Garant des données'
}
const enMay: Record<Role, string> = {
  owner: 'Everything about the house: team, showrooms, promises',
  'team-head': 'Invites advisors, says who stands where, sets hours, reads the waits',
  advisor: 'Answers visitors at the desk',
  marketer: 'Sets showrooms up and publishes them',
  steward: 'Reads, and only reads, whether promises about data are kept'
}
const frMay: Record<Role, string> = {
  owner: 'Tout ce qui touche à la maison\u00a0: équipe, salles, promesses',
  'team-head': 'Invite des conseillers, dit qui se tient où, fixe les heures, lit les attentes',
  advisor: 'Répond aux visiteurs à l’accueil',
  marketer: 'Prépare les salles et les publie',
  steward: 'Lit, et lit seulement, si les promesses sur les données sont tenues'
}
const enTrouble: Partial<Record<Told, string>> = {
  'last-owner': 'The house needs an owner. Make somebody else one first.',
  'not-allowed': 'Your role does not allow this.',
  'not-signed-in': 'You are no longer signed in.',
  'not-found': 'They are no longer in the team.',
  'not-now': 'They have come already. A link to them would let you be them.',
  'bad-message': 'Something in it is missing or too long.',
  'too-large': 'Something in it is too long.',
  unreachable: 'No answer from the house. Nothing has changed.'
}
const frTrouble: Partial<Record<Told, string>> = {
  'last-owner': 'La maison a besoin d’un propriétaire. Nommez-en d’abord un autre.',
  'not-allowed': 'Votre rôle ne le permet pas.',
  'not-signed-in': 'Vous n’êtes plus connecté.',
  'not-found': 'Cette personne n’est plus dans l’équipe.',
  'not-now': 'Cette personne est déjà venue. Un lien vers elle vous ferait passer pour elle.',
  'bad-message': 'Quelque chose manque ou est trop long.',
  'too-large': 'Il y a là quelque chose de trop long.',
  unreachable: 'La maison ne répond pas. Rien n’a changé.'
}

/** The texts of the team's page. */
export const teamWords = defineWords({
  en: {
    title: 'Team',
    desk: 'Desk',
    studio: 'Studio',
    figures: 'Figures',
    house: 'Hours and incidents',
    parts: 'Parts of this page',
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    loading: 'Fetching the team …',
    failed: 'The team could not be fetched.',
    tryAgain: 'Try again',
    you: 'You',
    invitedUntil: (date: string) => `Invited, until ${date}`,
    inviteOver: 'Invited; the link is over',
    allShowrooms: 'All showrooms',
    knows: (skills: string) => `Knows ${skills}`,
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    // one person
    roles: 'Roles',
    role: (role: Role): string => enRoles[role],
    may: (role: Role): string => enMay[role],
    rolesMissing: 'At least one.',
    languages: 'Speaks',
    skills: 'Knows well',
    skillsHint: 'With commas between: towing, charging at home',
    showrooms: 'Stands in',
    showroomsHint: 'None chosen means all of them.',
    edits: 'Sets up',
    editsHint: 'Sees and changes these showrooms in the studio, and no others. What is taken away is gone from their screen within seconds; what they wrote stays.',
    editsAll: 'Every showroom, those to come too',
    editsNone: 'Sets up no showroom yet',
    setsUp: (titles: string) => `Sets up ${titles}`,
    save: 'Save',
    cancel: 'Cancel',
    saved: (name: string) => `${name} is changed.`,
    freshLink: 'Make a fresh link',
    sendAway: 'Take out of the team',
    sendAwayOf: (name: string) => `Take ${name} out of the team?`,
    sendAwayMeans: 'They are signed out everywhere at once, and a conversation they are in ends; its visitor is told and may ask for somebody else.',
    sendAwayYes: 'Take them out',
    gone: (name: string) => `${name} is out of the team.`,
    leave: 'Leave the team',
    leaveMeans: 'You are signed out everywhere at once, and your conversations end. Only an invitation brings you back.',
    leaveYes: 'Leave',
    // inviting
    invite: 'Invite somebody',
    inviteLede: 'You get a link for one person. It works once, within seven days. Give it to them yourself: it lets in whoever holds it.',
    name: 'Their name',
    nameHint: 'They can change it.',
    email: 'E-mail',
    emailHint: 'The link goes there as a letter. The address is kept nowhere.',
    letterSent: 'The letter is on its way.',
    letterFailed: 'The mail server did not take the letter. Hand the link over yourself.',
    makeInvite: 'Make the invitation',
    inviteFor: (name: string) => `For ${name}`,
    linkUntil: (date: string) => `Good until ${date}, once. It is shown this once.`,
    link: 'Link of the invitation',
    qrCode: 'QR code of the invitation',
    copyLink: 'Copy the link',
    copied: 'Copied.',
    another: 'Invite somebody else',
    // without rights
    notYours: 'This page is for owners, team heads and stewards',
    notYoursMore: (roles: string) => `You are here as: ${roles}. Nothing on it is yours to see or to change.`,
    signOut: 'Sign out',
    trouble: (trouble: Told): string => enTrouble[trouble] ?? 'The house could not do it. Try once more.'
  },
  fr: {
    title: 'Équipe',
    desk: 'Accueil',
    studio: 'Studio',
    figures: 'Chiffres',
    house: 'Heures et incidents',
    parts: 'Parties de cette page',
    people: (count: number) => (count === 1 ? '1 personne' : `${count} personnes`),
    loading: 'Chargement de l’équipe\u00a0…',
    failed: 'L’équipe n’a pas pu être chargée.',
    tryAgain: 'Réessayer',
    you: 'Vous',
    invitedUntil: (date: string) => `Invitation valable jusqu’au ${date}`,
    inviteOver: 'Invitation expirée',
    allShowrooms: 'Toutes les salles',
    knows: (skills: string) => `Connaît ${skills}`,
    change: 'Modifier',
    changeOf: (name: string) => `Modifier ${name}`,
    roles: 'Rôles',
    role: (role: Role): string => frRoles[role],
    may: (role: Role): string => frMay[role],
    rolesMissing: 'Au moins un.',
    languages: 'Parle',
    skills: 'Connaît bien',
    skillsHint: 'Séparés par des virgules\u00a0: remorquage, recharge à domicile',
    showrooms: 'Se tient dans',
    showroomsHint: 'Aucune choisie veut dire toutes.',
    edits: 'Prépare',
    editsHint: 'Voit et change ces salles dans le studio, et aucune autre. Ce qui est retiré quitte son écran en quelques secondes ; ce qui est écrit reste.',
    editsAll: 'Toutes les salles, aussi les prochaines',
    editsNone: 'Ne prépare encore aucune salle',
    setsUp: (titles: string) => `Prépare ${titles}`,
    save: 'Enregistrer',
    cancel: 'Annuler',
    saved: (name: string) => `${name}\u00a0: modifié.`,
    freshLink: 'Faire un nouveau lien',
    sendAway: 'Retirer de l’équipe',
    sendAwayOf: (name: string) => `Retirer ${name} de l’équipe\u00a0?`,
    sendAwayMeans:
      'Cette personne est déconnectée partout aussitôt, et une conversation en cours se termine\u00a0; son visiteur est prévenu et peut demander quelqu’un d’autre.',
    sendAwayYes: 'Retirer',
    gone: (name: string) => `${name} n’est plus dans l’équipe.`,
    leave: 'Quitter l’équipe',
    leaveMeans: 'Vous êtes déconnecté partout aussitôt, et vos conversations se terminent. Seule une invitation vous fait revenir.',
    leaveYes: 'Quitter',
    invite: 'Inviter quelqu’un',
    inviteLede:
      'Vous obtenez un lien pour une seule personne. Il sert une fois, pendant sept jours. Remettez-le vous-même\u00a0: il fait entrer qui le détient.',
    name: 'Son nom',
    nameHint: 'La personne peut le changer.',
    email: 'E-mail',
    emailHint: 'Le lien y part en lettre. L’adresse n’est gardée nulle part.',
    letterSent: 'La lettre est partie.',
    letterFailed: 'Le serveur de courrier n’a pas pris la lettre. Remettez le lien vous-même.',
    makeInvite: 'Faire l’invitation',
    inviteFor: (name: string) => `Pour ${name}`,
    linkUntil: (date: string) => `Valable jusqu’au ${date}, une fois. Il n’est montré que maintenant.`,
    link: 'Lien de l’invitation',
    qrCode: 'Code QR de l’invitation',
    copyLink: 'Copier le lien',
    copied: 'Copié.',
    another: 'Inviter quelqu’un d’autre',
    notYours: 'Cette page est pour les propriétaires, responsables d’équipe et garants',
    notYoursMore: (roles: string) => `Vous êtes ici en tant que\u00a0: ${roles}. Rien ici n’est à voir ou à changer pour vous.`,
    signOut: 'Se déconnecter',
    trouble: (trouble: Told): string => frTrouble[trouble] ?? 'La maison n’a pas pu le faire. Réessayez.'
  }
})

/** The team's texts in one language. */
export type TeamWords = (typeof teamWords)['en']
