import type { UiLanguage } from '../../contract/language.ts'
import { movingWords } from '../../words/moving.ts'
import type { MovingChoice } from './settings.ts'

/** An answer to a question of moving, in words. */
export function movingAnswer(question: MovingChoice, answer: string, language: UiLanguage): string {
  const words = movingWords[language]
  if (question === 'height' && answer !== 'off') return words.metres(new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(Number(answer) / 100))
  return words[`${question}-${answer}` as 'walk-teleport']
}
