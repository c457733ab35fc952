import type { Priority } from '../contract/queue.ts'
import { defineWords } from './table.ts'

/** The texts about waiting: who goes first, for how long, what else one can do. */
export const queueWords = defineWords({
  en: {
    // at the door, after somebody's line was lost
    continued: 'The line of whoever was with you is lost, and somebody else comes now.',
    mayRead: (name: string) => `${name} may read what was written`,
    before: 'Written before, with somebody else',
    whoWasHere: 'Whoever was here',
    theCustomer: 'The visitor',
    // waiting
    first: (why: Priority): string => ({ dropped: 'Your line was lost by our fault: you go first.', 'call-back': 'You have an appointment: you go first.', incident: 'Something went wrong: you go first.' })[why],
    overtaken: (count: number) => (count === 1 ? 'One person goes before you whose line we lost, or who has an appointment.' : `${count} people go before you whose lines we lost, or who have appointments.`),
    fitWait: (language: string, time: string) => `Nobody who speaks ${language} is free. From ${time} on somebody else may come.`,
    speaksNot: (name: string, language: string) => `${name} does not speak ${language}. Nobody who does was free.`,
    // nobody in
    opensAt: (time: string) => `Somebody is in again from ${time}, by your clock.`,
    callBack: 'Meet at a set time',
    callBackIntro: 'Pick a time that an advisor has kept free. You come back to this showroom by a link and go first. No telephone number is needed.',
    noSlots: 'No times are given out just now.',
    time: 'Time, by your clock',
    email: 'E-mail for a reminder',
    emailNote: 'Used once, half an hour before, and then forgotten.',
    agree: 'Keep this time',
    agreeing: 'Keeping it …',
    slotTaken: 'Somebody else has just taken that time. Here are those that are left.',
    agreed: (time: string) => `Agreed for ${time}.`,
    agreedLink: 'Come back by this private link: it opens the showroom, and you go first.',
    calendar: 'For your calendar (.ics)',
    dueHint: 'You come by appointment: ask now, you go first when it is time.',
    whoGoesFirst: 'Who goes first: those whose line was lost by our fault, appointments that are due, and where something went wrong. All others by when they asked.'
  },
  fr: {
    continued: 'La connexion avec la personne précédente est perdue, quelqu’un d’autre vient.',
    mayRead: (name: string) => `${name} peut lire ce qui a été écrit`,
    before: 'Écrit auparavant, avec une autre personne',
    whoWasHere: 'La personne d’avant',
    theCustomer: 'Le visiteur',
    first: (why: Priority): string => ({ dropped: 'Connexion perdue par notre faute : vous passez en premier.', 'call-back': 'Vous avez rendez-vous : vous passez en premier.', incident: 'Un incident est survenu : vous passez en premier.' })[why],
    overtaken: (count: number) => (count === 1 ? 'Une personne passe avant vous : connexion perdue par notre faute, ou rendez-vous.' : `${count} personnes passent avant vous : connexion perdue par notre faute, ou rendez-vous.`),
    fitWait: (language: string, time: string) => `Personne qui parle ${language} n’est libre. À partir de ${time}, quelqu’un d’autre peut venir.`,
    speaksNot: (name: string, language: string) => `${name} ne parle pas ${language}. Personne d’autre n’était libre.`,
    opensAt: (time: string) => `Quelqu’un est là à partir de ${time}, à votre heure.`,
    callBack: 'Convenir d’une heure',
    callBackIntro: 'Choisissez une heure qu’un conseiller a gardée libre. Vous revenez dans ce showroom par un lien et passez en premier. Aucun numéro de téléphone n’est demandé.',
    noSlots: 'Aucune heure n’est proposée pour l’instant.',
    time: 'Heure, à votre horloge',
    email: 'E-mail pour un rappel',
    emailNote: 'Utilisé une fois, une demi-heure avant, puis oublié.',
    agree: 'Garder cette heure',
    agreeing: 'Un instant …',
    slotTaken: 'Cette heure vient d’être prise. Voici celles qui restent.',
    agreed: (time: string) => `C’est convenu : ${time}.`,
    agreedLink: 'Revenez par ce lien privé : il ouvre le showroom, et vous passez en premier.',
    calendar: 'Pour votre agenda (.ics)',
    dueHint: 'Vous venez sur rendez-vous : demandez maintenant, vous passez en premier à l’heure dite.',
    whoGoesFirst: 'Passent en premier : les connexions perdues par notre faute, les rendez-vous prévus et les incidents. Puis chacun selon son heure d’arrivée.'
  }
})
