import type { Said } from '../contract/figures.ts'
import { figuresWords } from '../words/figures.ts'
import { custom } from '../ui/custom.ts'
import { useLanguage, useWords } from '../ui/language.ts'

const PARTS = ['within', 'sooner', 'later'] as const

/** Waits against the range that was told at first: eight of ten should lie within. The words under it say the same. */
export function AgainstPromise({ said }: { said: Said }) {
  const words = useWords(figuresWords)
  const language = useLanguage()
  const all = said.within + said.sooner + said.later
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  return (
    <section className="against" aria-labelledby="against-title">
      <h2 id="against-title">{words.against}</h2>
      <p className="quiet">{words.againstMeans}</p>
      {all === 0 ? (
        <p>{words.againstNone}</p>
      ) : (
        <>
          <div className="against-bar" aria-hidden="true">
            {PARTS.map((part) => (
              <span key={part} className={`is-${part}`} style={custom({ '--part': said[part] / all })} />
            ))}
          </div>
          <p className="row is-wrapping">
            {PARTS.map((part) => (
              <span key={part} className={`key is-${part === 'later' ? 'missed' : part}`}>
                {words.said(part, said[part], percent.format(said[part] / all))}
              </span>
            ))}
          </p>
        </>
      )}
    </section>
  )
}
