import type { Showroom } from '../../src/contract/showroom.ts'
import type { Config } from '../config.ts'

const NOTICE = {
  en: [
    'While you look round, nothing about you is kept and no cookie is set.',
    'If you ask for a person, a cookie lets the house know you again until your visit is over. What you write and choose is kept so that it survives a lost connection, and is deleted within 24 hours after the end: at once if you say so, or after 30 days if you want it kept under a private link.',
    'A message that you leave while nobody is in is kept for 30 days under a private link, by which you can delete it before.',
    'Voice goes to the other person and is not recorded. How you move in a headset goes to them too, only while you are together and only if you allow it; it is never kept.',
    'The address of your device is used in memory for minutes, to hold off misuse, and is neither kept nor logged.'
  ],
  fr: [
    'Pendant votre visite, rien de vous n’est gardé et aucun cookie n’est posé.',
    'Si vous demandez quelqu’un, un cookie permet à la maison de vous reconnaître jusqu’à la fin de votre visite. Ce que vous écrivez et choisissez est gardé pour survivre à une coupure, puis effacé dans les 24 heures après la fin : tout de suite si vous le dites, ou après 30 jours si vous voulez le garder sous un lien privé.',
    'Un message laissé quand personne n’est là est gardé 30 jours sous un lien privé, par lequel vous pouvez l’effacer plus tôt.',
    'La voix va à l’autre personne et n’est pas enregistrée. Vos mouvements en casque lui parviennent aussi, seulement tant que vous êtes ensemble et si vous le permettez ; ils ne sont jamais gardés.',
    'L’adresse de votre appareil sert en mémoire quelques minutes, contre les abus ; elle n’est ni gardée ni notée.'
  ]
} as const

/** Who runs the showroom, as far as it was set. A text of several lines or with semicolons is an address of several lines. */
export function operatorOf({ name, address, contact, phone }: Config['operator']): Showroom['operator'] {
  return {
    name: (name ?? '').slice(0, 120),
    address: (address ?? '').split(/\s*[\n;]\s*/).filter(Boolean).slice(0, 8).map((line) => line.slice(0, 120)),
    ...(contact === null ? {} : { email: contact.slice(0, 200) }),
    ...(phone === null ? {} : { telephone: phone.slice(0, 40) }),
    dataNotice: { en: NOTICE.en.join('\n'), fr: NOTICE.fr.join('\n') }
  }
}
