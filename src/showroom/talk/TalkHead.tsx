import { commonWords } from '../../words/common.ts'
import { useWords } from '../../ui/language.ts'
import { Level } from '../../ui/people/Level.tsx'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { Verified } from '../../ui/people/Verified.tsx'
import { firstName, useSurface, useVisit } from '../surface.ts'

/** Who is here, whether their line stands, and their voice as it comes in. */
export function TalkHead() {
  const words = useWords(commonWords)
  const { senses } = useSurface()
  const advisor = useVisit((model) => model.advisor)
  const online = useVisit((model) => model.talk?.otherOnline ?? false)
  const voice = useVisit((model) => model.call.other)
  if (!advisor) return null
  const called = firstName(advisor.name)
  return (
    <header>
      <PersonMark name={advisor.name} look={advisor.look} away={!online} />
      <div>
        <h2 tabIndex={-1} data-heading>
          <bdi>{advisor.name}</bdi>
        </h2>
        {!online ? <p className="verified">{words.otherAway(called)}</p> : advisor.verified && <Verified>{words.verified}</Verified>}
      </div>
      {online && voice === 'on' && (
        <span className="end">
          <Level level={() => senses.level('advisor')} label={words.speaks(called)} />
        </span>
      )}
    </header>
  )
}
