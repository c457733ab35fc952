import type { OwnTimes } from '../../contract/hours.ts'
import { primaryOf } from '../../contract/text-in.ts'
import { dayAndTime, languageName } from '../../words/format.ts'
import { hoursWords } from '../../words/hours.ts'
import { useLanguage, useWords } from '../../ui/language.ts'

/** What was agreed with oneself, soonest first: when, with whom, in which language, about what. */
export function AgreedList({ agreed }: { agreed: OwnTimes['agreed'] }) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  return (
    <section className="stack">
      <h3>{words.agreed}</h3>
      {agreed.length === 0 ? (
        <p className="quiet">{words.agreedNone}</p>
      ) : (
        <ul className="agreed">
          {agreed.map((each) => (
            <li key={each.id}>
              <b>{dayAndTime(each.startsAt, language)}</b>
              <span>
                <bdi>{each.name ?? words.somebody}</bdi> · {languageName(primaryOf(each.language))}
              </span>
              {each.subject !== null && <small dir="auto">{each.subject}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
