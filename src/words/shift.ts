import type { DeskStatus } from '../contract/queue.ts'
import { defineWords } from './table.ts'

const en: Record<DeskStatus, string> = { available: 'Available', busy: 'Busy', away: 'Away', leaving: 'End of shift' }
const fr: Record<DeskStatus, string> = { available: 'Disponible', busy: 'Occupé', away: 'Absent', leaving: 'Fin de service' }
const enMeans: Record<DeskStatus, string> = {
  available: 'The next who asks rings here.',
  busy: 'Nothing rings here; visitors see that somebody is in.',
  away: 'Nothing rings here while you are away.',
  leaving: 'Nothing new rings. What goes on comes to its end; then you are away.'
}
const frMeans: Record<DeskStatus, string> = {
  available: 'La prochaine demande sonne ici.',
  busy: 'Rien ne sonne ici\u00a0; les visiteurs voient que quelqu’un est là.',
  away: 'Rien ne sonne ici pendant votre absence.',
  leaving: 'Plus rien ne sonne. Ce qui est en cours va à son terme, puis vous êtes absent.'
}

/** The texts of a shift: how a desk stands, pauses, pace, and how conversations are laid out. */
export const shiftWords = defineWords({
  en: {
    status: 'How your desk stands',
    is: (status: DeskStatus): string => en[status],
    means: (status: DeskStatus): string => enMeans[status],
    missed: 'Three rings went unanswered, so the house has set you to away. That is all it does. Open the door when you like.',
    goneMeanwhile: (names: string) => `${names}: gone while your line was, or back in the queue for somebody else.`,
    drained: 'Your last conversation has ended, and so has your shift.',
    pauseLeft: (span: string) => `Your pause: ${span}`,
    pauseMeans: 'Nothing rings before it is over.',
    ready: 'Ready now',
    search: 'Your earlier conversations',
    times: 'Agreed times',
    pace: 'Pace',
    capacity: 'Conversations in writing at a time',
    pause: 'Pause after each',
    seconds: (seconds: number) => (seconds === 0 ? 'None' : seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
    sideBySide: 'Side by side',
    oneAtATime: 'One at a time',
    picture: 'Picture',
    pictureOff: 'List alone',
    pictureOn: 'Show the picture'
  },
  fr: {
    status: 'État de votre accueil',
    is: (status: DeskStatus): string => fr[status],
    means: (status: DeskStatus): string => frMeans[status],
    missed: 'Trois sonneries sont restées sans réponse\u00a0: la maison vous a mis absent. C’est tout ce qu’elle fait. Ouvrez la porte quand vous voulez.',
    goneMeanwhile: (names: string) => `${names}\u00a0: plus là depuis votre coupure, ou de retour dans la file pour quelqu’un d’autre.`,
    drained: 'Votre dernière conversation est terminée, et votre service aussi.',
    pauseLeft: (span: string) => `Votre pause\u00a0: ${span}`,
    pauseMeans: 'Rien ne sonne avant sa fin.',
    ready: 'Prêt maintenant',
    search: 'Vos conversations passées',
    times: 'Rendez-vous',
    pace: 'Rythme',
    capacity: 'Conversations écrites à la fois',
    pause: 'Pause après chacune',
    seconds: (seconds: number) => (seconds === 0 ? 'Aucune' : seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
    sideBySide: 'Côte à côte',
    oneAtATime: 'Une à la fois',
    picture: 'Image',
    pictureOff: 'Liste seule',
    pictureOn: 'Montrer l’image'
  }
})
