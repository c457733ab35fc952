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
    whoGoesFirst: 'Passent en premier : les connexions perdues par notre faute, les rendez-vous prévus et les incidents. Puis chacun selon son heure d’arrivée.'
  }
})
