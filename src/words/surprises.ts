import { defineWords } from './table.ts'

/** What surprises say to a visitor. */
export const surpriseWords = defineWords({
  en: {
    surprise: 'A small surprise', greeting: 'The car greets you.', star: 'A shooting star. Make a wish.', colour: (label: string) => `You found a colour that is in no list: ${label}.`, tryIt: 'See it', from: (name: string) => `From ${name}`, close: 'Close',
    setting: 'Small surprises', settingWhy: 'Now and then, judged on this device alone.',
    me: 'Surprise me', again: 'Another one', back: 'As it was', why: (what: string) => `Unlike what you have looked at: ${what}.`, whySeen: (groups: string) => `You have seen all there is of ${groups}, so chance decided.`, nothing: 'There is nothing else that goes together.', byChance: 'By chance and what was chosen in this visit. Nothing about you is known or asked.'
  },
  fr: {
    surprise: 'Une petite surprise', greeting: 'La voiture vous salue.', star: 'Une étoile filante. Faites un vœu.', colour: (label: string) => `Vous avez trouvé une couleur qui n’est dans aucune liste\u00a0: ${label}.`, tryIt: 'La voir', from: (name: string) => `De la part de ${name}`, close: 'Fermer',
    setting: 'Petites surprises', settingWhy: 'De temps en temps, décidé sur cet appareil seul.',
    me: 'Surprenez-moi', again: 'Une autre', back: 'Comme avant', why: (what: string) => `À l’opposé de ce que vous avez regardé\u00a0: ${what}.`, whySeen: (groups: string) => `Vous avez tout vu de ${groups}, le hasard a choisi.`, nothing: 'Rien d’autre ne va ensemble.', byChance: 'Par le hasard et ce qui a été choisi pendant cette visite. Rien de vous n’est su ni demandé.'
  }
})
