import { defineWords } from './table.ts'

/** The texts of the editor's forms for light, colours, letters and logo, for places, for what is measured, and for what visitors may do. */
export const moreWords = defineWords({
  en: {
    brightness: 'Light on the product', brightnessHint: 'How bright the product is lit, wherever it stands. Like: 1.15 for a dark paint',
    accent: 'Colour of main buttons', accentHint: 'Used where it stands out from the ground, at least 3 to 1; elsewhere the house’s ink is used. Like: #1c3a52',
    needColour: 'Write a colour as # and six signs, like #1c3a52.',
    contrast: (light: string, dark: string) => `${light} to 1 on light panels, ${dark} to 1 on dark ones.`,
    faint: (light: boolean, dark: boolean): string => (light && dark ? 'Too faint on both: ink is used.' : light ? 'Too faint on light panels: there, ink is used.' : 'Too faint on dark panels: there, ink is used.'),
    face: 'Letters', faceHint: 'What the page is written in. Nothing is fetched from elsewhere; panels in a headset keep the house’s letters.', house: 'The house’s', book: 'A book’s, with serifs', device: 'The device’s own',
    logo: 'Logo', logoHint: 'Stands over the showroom’s name, at most 200 by 40. PNG, JPEG or WebP; the house draws it anew.', bring: 'Choose a picture', noPicture: 'That is no picture that can be taken. Bring a PNG, JPEG or WebP: an SVG may hold programs.', tooLarge: 'That is more than 4 MB. Bring a smaller picture.', notKept: 'The picture could not be kept. Try once more.',
    takeAway: 'Take it away', asHouse: 'As the house has it', sample: 'As visitors see it', button: 'Talk to a person',
    places: 'Where visitors may see it', placesHint: 'Beside the plain studio, which is always there. A visitor chooses; the first time of day is the one that a place opens with.',
    offered: (place: string) => `Offer ${place}`, see: 'See it there', studio: 'Back to the studio', timesOf: 'Times of day', timesHint: 'The first is the one it opens with.', addTime: (time: string) => `Add ${time}`, opensWith: 'opens with',
    measured: 'Measure attention', measuredHint: 'Sums of seconds by zone, and only after a visitor’s yes. Off: nothing is measured and nobody is asked.',
    market: 'Where it is sold', marketHint: 'Decides the policy that holds: how long, from what age, in what words. Not sure: the strictest.', eu: 'European Union', uk: 'United Kingdom', california: 'California', brazil: 'Brazil', strict: 'Elsewhere, or not sure',
    zones: 'Zones', zonesHint: 'What seconds are summed over. A part counts for the first zone that has it.', addZone: 'Add a zone', newZone: 'New zone', paint: 'Paint by pressing parts', painting: 'Press parts of the product: each press adds it to this zone, or takes it out. Press again here to stop.', partsOf: (n: number) => (n === 1 ? '1 part' : `${n} parts`), lastPart: 'A zone needs a part.', another: (zone: string) => `also in ${zone}, which comes first`,
    withheld: 'Visitors may', withheldHint: 'What is off has no button, on the page and in a headset. Looking round, choosing and asking for a person are always there.',
    open: 'Open doors, switch lights', sit: 'Take a seat', measure: 'Use the measuring tape', 'own-room': 'See it in their own place', 'take-along': 'Copy a link, print a sheet', 'place-sound': 'Hear the place',
    elsewhere: 'Hours and who is in', elsewhereMore: 'When somebody is in, which languages they speak and which showrooms they stand in belong to the people, and are set with them.', toTeam: 'To the team',
    policyElsewhere: 'What is kept, and how long, follows from where it is sold; what visitors read before they ask for a person is “About data”, under The showroom.'
  },
  fr: {
    brightness: 'Lumière sur le produit', brightnessHint: 'La force de la lumière, où qu’il soit. Par exemple\u00a0: 1,15 pour une teinte sombre',
    accent: 'Couleur des boutons principaux', accentHint: 'Là où elle se détache du fond, au moins 3 pour 1\u00a0; ailleurs, l’encre de la maison. Par exemple\u00a0: #1c3a52',
    needColour: 'Écrivez une couleur avec # et six signes, comme #1c3a52.',
    contrast: (light: string, dark: string) => `${light} pour 1 sur fond clair, ${dark} pour 1 sur fond sombre.`,
    faint: (light: boolean, dark: boolean): string => (light && dark ? 'Trop pâle sur les deux\u00a0: on garde l’encre.' : light ? 'Trop pâle sur fond clair\u00a0: on y garde l’encre.' : 'Trop pâle sur fond sombre\u00a0: on y garde l’encre.'),
    face: 'Caractères', faceHint: 'Ceux de la page. Rien ne vient d’ailleurs\u00a0; dans un casque, ceux de la maison restent.', house: 'Ceux de la maison', book: 'D’un livre, avec empattements', device: 'Ceux de l’appareil',
    logo: 'Logo', logoHint: 'Au-dessus du nom du showroom, 200 par 40 au plus. PNG, JPEG ou WebP\u00a0; la maison le redessine.', bring: 'Choisir une image', noPicture: 'Ce n’est pas une image que l’on puisse prendre. Apportez un PNG, JPEG ou WebP\u00a0: un SVG peut contenir des programmes.', tooLarge: 'C’est plus de 4\u00a0Mo. Apportez une image plus petite.', notKept: 'L’image n’a pas pu être gardée. Réessayez.',
    takeAway: 'L’enlever', asHouse: 'Comme la maison', sample: 'Vu par les visiteurs', button: 'Parler à quelqu’un',
    places: 'Où les visiteurs peuvent le voir', placesHint: 'En plus du studio, toujours là. Le visiteur choisit\u00a0; la première heure est celle sur laquelle un lieu s’ouvre.',
    offered: (place: string) => `Proposer ${place}`, see: 'L’y voir', studio: 'Retour au studio', timesOf: 'Heures du jour', timesHint: 'La première est celle sur laquelle il s’ouvre.', addTime: (time: string) => `Ajouter ${time}`, opensWith: 's’ouvre ainsi',
    measured: 'Mesurer l’attention', measuredHint: 'Des sommes de secondes par zone, et seulement après le oui d’un visiteur. Sans cela, rien n’est mesuré ni demandé.',
    market: 'Où il se vend', marketHint: 'Décide de la règle qui vaut\u00a0: durée, âge, mots. Dans le doute\u00a0: la plus stricte.', eu: 'Union européenne', uk: 'Royaume-Uni', california: 'Californie', brazil: 'Brésil', strict: 'Ailleurs, ou dans le doute',
    zones: 'Zones', zonesHint: 'Ce sur quoi les secondes s’additionnent. Une pièce compte pour la première zone qui l’a.', addZone: 'Ajouter une zone', newZone: 'Nouvelle zone', paint: 'Peindre en appuyant', painting: 'Appuyez sur des pièces du produit\u00a0: chacune entre dans cette zone, ou en sort. Appuyez encore ici pour finir.', partsOf: (n: number) => (n === 1 ? '1 pièce' : `${n} pièces`), lastPart: 'Une zone a besoin d’une pièce.', another: (zone: string) => `aussi dans ${zone}, qui passe avant`,
    withheld: 'Les visiteurs peuvent', withheldHint: 'Ce qui est coupé n’a pas de bouton, sur la page comme dans un casque. Regarder, choisir et appeler quelqu’un restent toujours.',
    open: 'Ouvrir les portes, allumer', sit: 'Prendre place', measure: 'Se servir du mètre', 'own-room': 'Le voir chez eux', 'take-along': 'Copier un lien, imprimer', 'place-sound': 'Entendre le lieu',
    elsewhere: 'Heures et présence', elsewhereMore: 'Quand quelqu’un est là, dans quelles langues et dans quelles salles, cela tient aux personnes et se règle avec elles.', toTeam: 'Vers l’équipe',
    policyElsewhere: 'Ce qui est gardé, et combien de temps, dépend du lieu de vente\u00a0; ce que lisent les visiteurs avant d’appeler est «\u00a0Au sujet des données\u00a0», sous Le showroom.'
  }
})
