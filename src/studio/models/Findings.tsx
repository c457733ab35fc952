import type { Finding } from '../../contract/incoming/finding.ts'
import { FINDINGS } from '../../contract/incoming/finding-words.ts'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'

/** So many places are named before the rest is counted. */
const NAMED = 6

interface FindingsProps {
  findings: readonly Finding[]
  /** The part that a place is, where it is one. */
  partOf(place: string): string | null
  marked: string | null
  onMark(part: string | null): void
}

/** What was wrong, the heaviest first, where, and how it is mended. */
export function Findings({ findings, partOf, marked, onMark }: FindingsProps) {
  const words = useWords(modelWords)
  const text = useText()
  const weights = { stops: words.stops, heavy: words.heavy, light: words.slight }
  return (
    <section>
      <h2>{words.wrong}</h2>
      {findings.length === 0 && <p className="quiet">{words.allWell}</p>}
      <ul className="findings">
        {findings.map(({ code, weight, places, count, detail }) => (
          <li key={`${code} ${weight}`} data-weight={weight}>
            <p className="finding-what"><span className="weight">{weights[weight]}</span>{text(FINDINGS[code].what)}</p>
            {detail && <p className="detail"><code>{detail}</code></p>}
            <p className="places">
              {places.slice(0, NAMED).map((place) => {
                const part = partOf(place)
                return part === null ? (
                  <code key={place}>{place}</code>
                ) : (
                  <Button key={place} size="small" icon="look" aria-pressed={marked === part} onClick={() => onMark(marked === part ? null : part)}>{words.show(place)}</Button>
                )
              })}
              {count > Math.min(NAMED, places.length) && <span className="quiet">{words.more(count - Math.min(NAMED, places.length))}</span>}
            </p>
            <p className="mend"><b>{words.mend}</b> {text(FINDINGS[code].mend)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
