import { megabytes } from '../../words/format.ts'
import { showroomWords } from '../../words/showroom.ts'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { Progress } from '../../ui/Progress.tsx'
import { aboutLink } from '../about-link.ts'
import { useStage } from '../surface.ts'

/** Before the first picture: what is coming, how much of it is here, and what is not sent. */
export function Arriving() {
  const words = useWords(showroomWords)
  const language = useLanguage()
  const text = useText()
  const showroom = useStage((model) => model.showroom)
  const loading = useStage((model) => model.loading)
  const part = loading.of > 0 ? Math.min(1, loading.bytes / loading.of) : 0
  const told =
    loading.bytes === 0 ? words.gettingBegins
    : loading.of > 0 ? words.getting(megabytes(loading.bytes, language), megabytes(loading.of, language))
    : words.gettingSome(megabytes(loading.bytes, language))
  return (
    <section className="arriving" aria-label={text(showroom.title)}>
      {showroom.operator.name && <p>{showroom.operator.name}</p>}
      <h1>{text(showroom.title)}</h1>
      <Progress part={part} label={words.gettingBegins} />
      <p className="row">
        <span>{told}</span>
        <span className="end">{words.detailsNext}</span>
      </p>
      <p className="promise">
        <span>
          {words.nothingSent} <a href={aboutLink(showroom.slug)}>{words.whoRuns}</a>
        </span>
      </p>
    </section>
  )
}
