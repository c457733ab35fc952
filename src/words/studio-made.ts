import { defineWords } from './table.ts'

/** What is made of a model by hand: hinges, paints, pieces. */
export const madeWords = defineWords({
  en: {
    hinge: 'Hinge', addHinge: 'Put a hinge on it', hingeWhy: 'The model has no movement for this part. A hinge made here opens it just as well.', about: 'It turns about', aboutHint: 'The shadow in the room shows the way it goes.',
    front: 'its front edge', rear: 'its rear edge', upper: 'its upper edge', lower: 'its lower edge', left: 'its left edge', right: 'its right edge', byHand: 'two points that I press',
    pressFirst: 'Press the product at one end of the hinge.', pressSecond: 'Now at the other end.', oneAndSame: 'These two were the same place. Press the first end again.',
    degrees: 'Opens by', degreesHint: 'In degrees, at most 180. Like: 65', needDegrees: 'Write degrees between 1 and 180.', otherWay: 'The other way round', openIt: 'Open it', shutIt: 'Shut it', removeHinge: 'Take the hinge away',
    paints: 'Paints made here', addPaint: 'Paint a material', paintWhy: 'Puts a colour of your own on a material of the model when this choice is taken.', material: 'Material of the model', materialHint: 'Press the part in the room and look which of its materials carries the colour.', onPart: 'On', everywhere: 'everything of that material',
    colour: 'Colour', colourHint: 'As the maker says it. Like: #7a1f24', needColour: 'Write a colour as # and six signs, like #7a1f24.', finish: 'Finish', solid: 'Solid, with a clear coat', metallic: 'Metallic', satin: 'Satin', matt: 'Matt', chrome: 'Chrome', removePaint: 'Take this paint away', noMaterials: 'The room is not there yet: the materials are read from it.',
    pieces: 'Pieces', look: 'Look for pieces', piecesWhy: 'Where one mesh holds several things, each of them can become a part of its own.', onePiece: 'All of it hangs together: there is nothing to split.', piece: (n: number, size: string) => `Piece ${n}, ${size}`, tick: 'Tick what belongs together.', pieceName: 'What it is called', pieceNameHint: 'As visitors read it. Like: Glove box', makePart: 'Make it a part', wasPiece: (part: string) => `Split off from ${part}.`, putBack: 'Put it back'
  },
  fr: {
    hinge: 'Charnière', addHinge: 'Poser une charnière', hingeWhy: 'Le modèle n’a pas de mouvement pour cette pièce. Une charnière posée ici l’ouvre tout aussi bien.', about: 'Elle tourne autour de', aboutHint: 'L’ombre dans la pièce montre son chemin.',
    front: 'son bord avant', rear: 'son bord arrière', upper: 'son bord supérieur', lower: 'son bord inférieur', left: 'son bord gauche', right: 'son bord droit', byHand: 'deux points que je touche',
    pressFirst: 'Appuyez sur le produit à un bout de la charnière.', pressSecond: 'Maintenant à l’autre bout.', oneAndSame: 'C’était deux fois le même endroit. Reprenez au premier bout.',
    degrees: 'S’ouvre de', degreesHint: 'En degrés, 180 au plus. Par exemple\u00a0: 65', needDegrees: 'Écrivez des degrés entre 1 et 180.', otherWay: 'Dans l’autre sens', openIt: 'Ouvrir', shutIt: 'Fermer', removeHinge: 'Retirer la charnière',
    paints: 'Peintures faites ici', addPaint: 'Peindre une matière', paintWhy: 'Met une couleur à vous sur une matière du modèle quand ce choix est pris.', material: 'Matière du modèle', materialHint: 'Appuyez sur la pièce et voyez laquelle de ses matières porte la couleur.', onPart: 'Sur', everywhere: 'tout ce qui est de cette matière',
    colour: 'Couleur', colourHint: 'Comme le fabricant la dit. Par exemple\u00a0: #7a1f24', needColour: 'Écrivez une couleur avec # et six signes, comme #7a1f24.', finish: 'Finition', solid: 'Unie, vernie', metallic: 'Métallisée', satin: 'Satinée', matt: 'Mate', chrome: 'Chromée', removePaint: 'Retirer cette peinture', noMaterials: 'La pièce n’est pas encore là\u00a0: les matières s’y lisent.',
    pieces: 'Éléments', look: 'Chercher des éléments', piecesWhy: 'Là où un seul maillage tient plusieurs choses, chacune peut devenir une pièce.', onePiece: 'Tout se tient\u00a0: il n’y a rien à séparer.', piece: (n: number, size: string) => `Élément ${n}, ${size}`, tick: 'Cochez ce qui va ensemble.', pieceName: 'Comment il s’appelle', pieceNameHint: 'Tel que les visiteurs le lisent. Par exemple\u00a0: Boîte à gants', makePart: 'En faire une pièce', wasPiece: (part: string) => `Séparé de ${part}.`, putBack: 'Le remettre'
  }
})
