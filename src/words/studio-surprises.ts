import { defineWords } from './table.ts'

/** Surprises in the studio: put together from when and what, or taken from the shelf. */
export const studioSurpriseWords = defineWords({
  en: {
    intro: 'A small delight, once a visit. It is judged on the visitor’s device and never sent; visitors can switch surprises off.',
    when: 'When', what: 'Then', opened: 'something is opened for the first time', dusk: 'the clock stands between', date: 'it is a day of the year', drawn: 'a shape is drawn with the hand',
    part: 'Which part', anyPart: 'any of them', from: 'From, o’clock', to: 'To, o’clock', month: 'Month', day: 'Day', shape: 'Shape', shapeHint: 'In a headset with the trigger held, on a page by a drag over the picture.', circle: 'a circle', heart: 'a heart', star: 'a star', zigzag: 'a zigzag',
    greeting: 'its lights greet', 'shooting-star': 'a star falls', colour: 'a hidden colour is found', note: 'a note is shown', group: 'Of the options', choice: 'Colour', choiceHint: 'It stands in no list until somebody finds it.', text: 'What it says', textHint: 'Like: We drew this line forty times.', by: 'Signed', byHint: 'Like: Whoever designed it',
    tryIt: 'Try it', tried: 'This is what visitors read:', greetingSays: 'The car greets you.', starSays: 'A shooting star. Make a wish.', colourSays: (label: string) => `You found a colour that is in no list: ${label}.`, still: 'Whoever wants less motion reads it, and nothing moves.',
    shelf: 'From the shelf', shelfHint: 'A beginning; everything in it can be changed.', shelfDoor: 'The first door opened: its lights greet', shelfDusk: 'At dusk: a star falls', shelfHeart: 'A heart drawn: a note from the designer', shelfDate: 'On a day of the year: a hidden colour', noteFirst: 'A note from the designer.'
  },
  fr: {
    intro: 'Une petite joie, une fois par visite. Elle se décide sur l’appareil du visiteur et n’est jamais envoyée\u00a0; chacun peut les couper.',
    when: 'Quand', what: 'Alors', opened: 'quelque chose s’ouvre pour la première fois', dusk: 'l’heure est entre', date: 'c’est un jour de l’année', drawn: 'une forme est dessinée de la main',
    part: 'Quelle pièce', anyPart: 'n’importe laquelle', from: 'De, heure', to: 'À, heure', month: 'Mois', day: 'Jour', shape: 'Forme', shapeHint: 'Dans un casque, gâchette tenue\u00a0; sur une page, en glissant sur l’image.', circle: 'un cercle', heart: 'un cœur', star: 'une étoile', zigzag: 'un zigzag',
    greeting: 'ses feux saluent', 'shooting-star': 'une étoile file', colour: 'une couleur cachée se montre', note: 'un mot s’affiche', group: 'Dans les options', choice: 'Couleur', choiceHint: 'Elle n’est dans aucune liste avant qu’on la trouve.', text: 'Ce qu’il dit', textHint: 'Par exemple\u00a0: nous avons tracé cette ligne quarante fois.', by: 'Signé', byHint: 'Par exemple\u00a0: qui l’a dessinée',
    tryIt: 'Essayer', tried: 'Voici ce que lisent les visiteurs\u00a0:', greetingSays: 'La voiture vous salue.', starSays: 'Une étoile filante. Faites un vœu.', colourSays: (label: string) => `Vous avez trouvé une couleur qui n’est dans aucune liste\u00a0: ${label}.`, still: 'Qui veut moins de mouvement le lit, et rien ne bouge.',
    shelf: 'De l’étagère', shelfHint: 'Un début\u00a0; tout s’y change.', shelfDoor: 'Première porte ouverte\u00a0: ses feux saluent', shelfDusk: 'Au crépuscule\u00a0: une étoile file', shelfHeart: 'Un cœur dessiné\u00a0: un mot du designer', shelfDate: 'Un jour de l’année\u00a0: une couleur cachée', noteFirst: 'Un mot du designer.'
  }
})
