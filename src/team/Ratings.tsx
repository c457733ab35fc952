import type { Figures } from '../contract/figures.ts'
import { ratingSchema } from '../contract/conversation.ts'
import { figuresWords } from '../words/figures.ts'
import { ratingWords } from '../words/rating.ts'
import { useWords } from '../ui/language.ts'

/** What visitors said after the end: how many of each, and their lines. Nobody’s name is in it, and no order. */
export function Ratings({ ratings, lines }: Pick<Figures, 'ratings' | 'lines'>) {
  const words = useWords(figuresWords)
  const answers = useWords(ratingWords)
  const all = ratings.helped + ratings.partly + ratings.not
  return (
    <section className="stack" aria-labelledby="ratings-title">
      <h2 id="ratings-title">{words.ratings}</h2>
      <p className="quiet">{words.ratingsMean}</p>
      {all === 0 ? <p>{words.ratingsNone}</p> : <p>{ratingSchema.options.map((rating) => `${answers.is(rating)} ${ratings[rating]}`).join(' · ')}</p>}
      {lines.length > 0 && (
        <ul className="said-lines">
          {lines.map(({ rating, line }, index) => (
            <li key={index}>
              <span dir="auto">{line}</span>
              <small>{answers.is(rating)}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
