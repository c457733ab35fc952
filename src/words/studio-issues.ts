import { defineWords } from './table.ts'

/** What the checks of a draft say; the first value is the name of where it is. */
export const issueWords = defineWords({
  en: {
    'language-missing': (where: string, language: string) => `${where}: no text in ${language}`,
    'standard-gone': (where: string) => `${where}: a visit would begin with a choice that is not there`,
    'standard-breaks-rule': (where: string) => `${where}: a visit would begin against a rule`,
    'rule-names-gone': (where: string) => `${where}: it speaks of a choice that is gone`,
    'rule-against-itself': (where: string) => `${where}: nobody can ever meet it`,
    'never-taken': (where: string) => `${where}: the rules leave no way to choose it`,
    'shows-nothing': (where: string) => `${where}: choosing it changes nothing to be seen`,
    'looks-alike': (where: string) => `${where}: it looks like another choice of its group`,
    'part-gone': (where: string) => `${where}: the model has no such part, so visitors do not see it`,
    'clip-gone': (where: string, name: string) => `${where}: the model has no movement “${name}”`,
    'variant-gone': (where: string, name: string) => `${where}: the model has no material “${name}”`,
    'hotspot-part-gone': (where: string) => `${where}: its part is gone`,
    'hotspot-afar': (where: string, _part: string, metres: string) => `${where}: ${metres} m away from its part`,
    'text-too-long': (where: string, signs: string, most: string) => `${where}: ${signs} signs; in a headset ${most} are easily read`,
    'one-choice': (where: string) => `${where}: there is nothing to choose between`,
    unavailable: (where: string, what: string) => `${where}: visitors are not offered it, since the model has no ${what}`,
    'hotspot-buried': (where: string) => `${where}: it lies inside the body, where nobody sees it`,
    'chips-alike': (where: string, other: string) => `${where}: hardly to be told from those of “${other}”`,
    'secret-unfound': (where: string) => `${where}: it is in no list, and no surprise shows it`,
    'surprise-names-gone': (where: string) => `${where}: it waits for, or shows, something that is gone`,
    'made-of-gone': (where: string, part: string) => `${where}: the model has no “${part}” any more`
  },
  fr: {
    'language-missing': (where: string, language: string) => `${where}\u00a0: pas de texte en ${language}`,
    'standard-gone': (where: string) => `${where}\u00a0: une visite commencerait par un choix qui n’existe pas`,
    'standard-breaks-rule': (where: string) => `${where}\u00a0: une visite commencerait contre une règle`,
    'rule-names-gone': (where: string) => `${where}\u00a0: elle parle d’un choix qui n’est plus là`,
    'rule-against-itself': (where: string) => `${where}\u00a0: personne ne peut la suivre`,
    'never-taken': (where: string) => `${where}\u00a0: les règles ne laissent aucun moyen de le choisir`,
    'shows-nothing': (where: string) => `${where}\u00a0: le choisir ne change rien à voir`,
    'looks-alike': (where: string) => `${where}\u00a0: il ressemble à un autre choix du groupe`,
    'part-gone': (where: string) => `${where}\u00a0: le modèle n’a pas cette pièce, les visiteurs ne la voient pas`,
    'clip-gone': (where: string, name: string) => `${where}\u00a0: le modèle n’a pas de mouvement «\u00a0${name}\u00a0»`,
    'variant-gone': (where: string, name: string) => `${where}\u00a0: le modèle n’a pas de matière «\u00a0${name}\u00a0»`,
    'hotspot-part-gone': (where: string) => `${where}\u00a0: sa pièce n’est plus là`,
    'hotspot-afar': (where: string, _part: string, metres: string) => `${where}\u00a0: à ${metres} m de sa pièce`,
    'text-too-long': (where: string, signs: string, most: string) => `${where}\u00a0: ${signs} signes\u00a0; dans un casque, ${most} se lisent bien`,
    'one-choice': (where: string) => `${where}\u00a0: il n’y a rien entre quoi choisir`,
    unavailable: (where: string, what: string) => `${where}\u00a0: il n’est pas proposé aux visiteurs, car le modèle n’a pas ${what}`,
    'hotspot-buried': (where: string) => `${where}\u00a0: il est à l’intérieur de la carrosserie, personne ne le voit`,
    'chips-alike': (where: string, other: string) => `${where}\u00a0: se distingue à peine de «\u00a0${other}\u00a0»`,
    'secret-unfound': (where: string) => `${where}\u00a0: il n’est dans aucune liste, et aucune surprise ne le montre`,
    'surprise-names-gone': (where: string) => `${where}\u00a0: elle attend ou montre ce qui n’est plus là`,
    'made-of-gone': (where: string, part: string) => `${where}\u00a0: le modèle n’a plus «\u00a0${part}\u00a0»`
  }
})
