import { useState } from 'react'
import { type Rated, ratingSchema } from '../../contract/conversation.ts'
import { cleanWriting, SUBJECT_LIMIT } from '../../contract/writing.ts'
import { ratingWords } from '../../words/rating.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useWords } from '../../ui/language.ts'

interface RateProps {
  rated: Rated | null
  onRate: (rated: Rated) => void
}

/** Whether it helped: one press, and a line if one likes. Fetched at the end: what it needs comes by its properties. */
export function Rate({ rated, onRate }: RateProps) {
  const words = useWords(ratingWords)
  const [line, setLine] = useState(rated?.line ?? '')
  const written = cleanWriting(line) || null
  return (
    <section className="group" aria-labelledby="rate-title">
      <h3 id="rate-title">{words.title}</h3>
      <div className="row is-wrapping" role="group" aria-labelledby="rate-title">
        {ratingSchema.options.map((rating) => (
          <Button key={rating} aria-pressed={rated?.rating === rating} onClick={() => onRate({ rating, line: rated?.line ?? null })}>
            {words.is(rating)}
          </Button>
        ))}
      </div>
      <p className="quiet small-print" role="status">
        {rated ? words.thanks : words.means}
      </p>
      {rated && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            onRate({ rating: rated.rating, line: written })
          }}
        >
          <TextField label={words.line} optional rows={2} dir="auto" maxLength={SUBJECT_LIMIT} hint={words.lineNote} value={line} onChange={setLine} />
          <div>
            <Button type="submit" disabled={written === rated.line}>
              {words.send}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
