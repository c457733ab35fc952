import type { CSSProperties } from 'react'
import type { AttentionPeriod } from '../contract/attention/reading.ts'
import { studioWords } from '../words/studio.ts'
import { useLanguage, useWords } from '../ui/language.ts'
import { dayIn } from './day-in.ts'

interface WeeksProps {
  /** The oldest first. */
  weeks: readonly AttentionPeriod[]
  chosen: string | null
  keyOf(week: AttentionPeriod): string
  onChoose(key: string): void
  k: number
}

/** Visits week by week, with what each may be off by; a press shows one of them. */
export function Weeks({ weeks, chosen, keyOf, onChoose, k }: WeeksProps) {
  const words = useWords(studioWords)
  const language = useLanguage()
  const most = Math.max(1, ...weeks.map(({ visits, visitsGive }) => (visits ?? 0) + visitsGive))
  return (
    <ol className="weeks" aria-label={words.overTime}>
      {weeks.map((week) => {
        const { state, visits, visitsGive, from, edition } = week
        const share = (n: number) => Math.max(0, n) / most
        const said = state === 'open' ? words.stillOpen : state === 'few' ? words.fewShort(k) : words.visitsShort(visits ?? 0, visitsGive)
        return (
          <li key={keyOf(week)}>
            <button type="button" data-state={state} aria-current={keyOf(week) === chosen ? 'true' : undefined} onClick={() => onChoose(keyOf(week))}>
              <i className="column" style={{ '--v': share(visits ?? 0), '--low': share((visits ?? 0) - visitsGive), '--high': share((visits ?? 0) + visitsGive) } as CSSProperties} />
              <b>{dayIn(from, language)}</b>
              <small>{words.edition(edition)}</small>
              <small>{said}</small>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
