import { defineWords } from './table.ts'

/** Texts of the car in words, beyond those of the page. */
export const twinWords = defineWords({
  en: {
    conversation: 'Conversation and people',
    toDoor: 'Ask for somebody',
    toKnock: 'Answer at the door',
    toTalk: 'Go to the conversation',
    lastWords: 'Written last',
    inLog: (count: number) => (count === 1 ? 'One message, in the conversation.' : `${count} messages, in the conversation.`),
    yours: (text: string) => `You: ${text}`,
    show: 'Show',
    showSpot: (name: string) => `Show: ${name}`,
    shownNow: (name: string) => `${name}, shown now`,
    andMore: (count: number) => (count === 1 ? 'And one thing more.' : `And ${count} things more.`),
    partIs: (name: string, state: string) => `${name}: ${state}.`
  },
  fr: {
    conversation: 'Conversation et personnes',
    toDoor: 'Demander quelqu’un',
    toKnock: 'Répondre à la porte',
    toTalk: 'Aller à la conversation',
    lastWords: 'Écrit en dernier',
    inLog: (count: number) => (count === 1 ? 'Un message, dans la conversation.' : `${count} messages, dans la conversation.`),
    yours: (text: string) => `Vous\u00a0: ${text}`,
    show: 'Voir',
    showSpot: (name: string) => `Voir\u00a0: ${name}`,
    shownNow: (name: string) => `${name}, à l’image`,
    andMore: (count: number) => (count === 1 ? 'Et une chose encore.' : `Et ${count} choses encore.`),
    partIs: (name: string, state: string) => `${name}\u00a0: ${state}.`
  }
})
