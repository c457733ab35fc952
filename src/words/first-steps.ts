import { defineWords } from './table.ts'

/** The first afternoon, in seven steps. */
export const firstStepsWords = defineWords({
  en: {
    title: 'Your first afternoon', intro: 'Seven steps to a showroom of your own. Skip what you like; each can be gone back to.', progress: (done: number) => `${done} of 7`, go: 'Go there', skip: 'Skip', back: 'Take up again', done: 'Done', markDone: 'I have done this', away: 'Put these steps away', again: 'First steps', skipped: 'Skipped', which: 'For',
    model: 'Bring what you show', modelWhy: 'A model as GLB, glTF or zip. None at hand? Take the demo car apart: whatever you change stays a draft until you publish it.',
    parts: 'Name its parts', partsWhy: 'Press a part in the room and write what visitors call it. What has no movement gets a hinge there.',
    options: 'Say what may be chosen', optionsWhy: 'Colours, wheels, packs: each with a price. What does not go together becomes a rule.',
    points: 'Point things out', pointsWhy: 'A hotspot says two true sentences about a place. A view is kept from where you stand.',
    texts: 'Write in every language', textsWhy: 'The name, a sentence, who runs it. What is missing is listed under “things to look at”.',
    team: 'Invite your team', teamWhy: 'Advisors come when somebody asks; their hours say when.',
    publish: 'Try it, then publish', publishWhy: 'A private link and a picture for the headset first. Then one press, and one press back.'
  },
  fr: {
    title: 'Votre premier après-midi', intro: 'Sept étapes jusqu’à votre showroom. Passez ce que vous voulez\u00a0; on peut revenir à chacune.', progress: (done: number) => `${done} sur 7`, go: 'Y aller', skip: 'Passer', back: 'Reprendre', done: 'Fait', markDone: 'Je l’ai fait', away: 'Ranger ces étapes', again: 'Premiers pas', skipped: 'Passée', which: 'Pour',
    model: 'Apportez ce que vous montrez', modelWhy: 'Un modèle GLB, glTF ou zip. Rien sous la main\u00a0? Démontez la voiture de démonstration\u00a0: tout reste un brouillon jusqu’à la publication.',
    parts: 'Nommez ses pièces', partsWhy: 'Appuyez sur une pièce et écrivez son nom pour les visiteurs. Ce qui n’a pas de mouvement reçoit là une charnière.',
    options: 'Dites ce qu’on peut choisir', optionsWhy: 'Couleurs, jantes, packs, chacun avec son prix. Ce qui ne va pas ensemble devient une règle.',
    points: 'Montrez des choses', pointsWhy: 'Un point dit deux phrases vraies d’un endroit. Une vue se garde d’où vous êtes.',
    texts: 'Écrivez dans chaque langue', textsWhy: 'Le nom, une phrase, qui le tient. Ce qui manque est dans «\u00a0choses à regarder\u00a0».',
    team: 'Invitez votre équipe', teamWhy: 'Les conseillers viennent quand on appelle\u00a0; leurs heures disent quand.',
    publish: 'Essayez, puis publiez', publishWhy: 'D’abord un lien privé et une image pour le casque. Puis une pression, et une pour revenir.'
  }
})
