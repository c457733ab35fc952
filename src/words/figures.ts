import { defineWords } from './table.ts'

/** The texts of the figures of the queue. */
export const figuresWords = defineWords({
  en: {
    title: 'How long people waited',
    lede: (days: number) => `The last ${days} days, by hour of the day. Sums alone: no visitor and no advisor stands in them.`,
    fewest: (fewest: number) => `Counted is what came while ${fewest} or more were on duty. With fewer, a figure would be somebody’s own.`,
    leftOut: (count: number) => (count === 0 ? 'Nothing was left out because of that.' : count === 1 ? '1 request was left out because of that.' : `${count} requests were left out because of that.`),
    none: 'Nothing to count yet.',
    loading: 'Counting …',
    failed: 'The figures could not be fetched.',
    tryAgain: 'Try again',
    days: 'Over',
    daysOf: (days: number) => `${days} days`,
    drawn: 'Asked, and answered within 20 seconds, by hour of the day',
    inTimeKey: 'answered within 20 s',
    laterKey: 'answered later',
    missedKey: 'gone before anybody came',
    byHour: 'By hour of the day',
    byLanguage: 'By language',
    hour: 'Hour',
    language: 'Language',
    asked: 'Asked',
    inTime: 'Within 20 s',
    missed: 'Missed',
    median: 'Half waited at most',
    ninth: '9 of 10 at most',
    people: 'People needed',
    peopleMeans: 'For eight of ten within 20 s (Erlang C), three in writing at a time; from ten conversations on.',
    all: 'All',
    seconds: (seconds: string) => `${seconds} s`,
    minutes: (minutes: string) => `${minutes} min`
  },
  fr: {
    title: 'Combien de temps on a attendu',
    lede: (days: number) => `Les ${days} derniers jours, par heure du jour. Des sommes seulement\u00a0: aucun visiteur ni conseiller n’y figure.`,
    fewest: (fewest: number) => `Est compté ce qui est venu quand ${fewest} personnes ou plus étaient en service. À moins, un chiffre serait celui de quelqu’un.`,
    leftOut: (count: number) => (count === 0 ? 'Rien n’a été laissé de côté pour cela.' : count === 1 ? '1 demande a été laissée de côté pour cela.' : `${count} demandes ont été laissées de côté pour cela.`),
    none: 'Rien à compter encore.',
    loading: 'Calcul\u00a0…',
    failed: 'Les chiffres n’ont pas pu être chargés.',
    tryAgain: 'Réessayer',
    days: 'Sur',
    daysOf: (days: number) => `${days} jours`,
    drawn: 'Demandes, et réponses en moins de 20 secondes, par heure du jour',
    inTimeKey: 'réponse en 20 s',
    laterKey: 'réponse plus tard',
    missedKey: 'parti avant que quelqu’un vienne',
    byHour: 'Par heure du jour',
    byLanguage: 'Par langue',
    hour: 'Heure',
    language: 'Langue',
    asked: 'Demandes',
    inTime: 'En 20 s',
    missed: 'Manquées',
    median: 'La moitié a attendu au plus',
    ninth: '9 sur 10 au plus',
    people: 'Personnes nécessaires',
    peopleMeans: 'Pour huit sur dix en 20 s (Erlang C), trois par écrit à la fois\u00a0; à partir de dix conversations.',
    all: 'Tout',
    seconds: (seconds: string) => `${seconds} s`,
    minutes: (minutes: string) => `${minutes} min`
  }
})

/** These texts in one language. */
export type FiguresWords = (typeof figuresWords)['en']
