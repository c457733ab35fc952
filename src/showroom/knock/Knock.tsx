import { useId, useState } from 'react'
import { primaryOf } from '../../contract/text-in.ts'
import { languageName } from '../../words/format.ts'
import { commonWords } from '../../words/common.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { Verified } from '../../ui/people/Verified.tsx'
import { firstName, useSurface, useVisit } from '../surface.ts'

/** Somebody knocks: who it is, what they will see, and two answers of one size. No timer; nothing of them is live yet. */
export function Knock({ onFold }: { onFold: () => void }) {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const text = useText()
  const { acts } = useSurface()
  const advisor = useVisit((model) => model.knock?.advisor ?? null)
  const refused = useVisit((model) => model.refused)
  const asked = useVisit((model) => model.knock?.language ?? null)
  const continued = useVisit((model) => model.knock?.continued ?? false)
  const queue = useWords(queueWords)
  const [mayRead, setMayRead] = useState(false)
  const title = useId()
  if (!advisor) return null
  const called = firstName(advisor.name)
  return (
    <div className="knock" role="dialog" aria-labelledby={title}>
      <div className="body">
        <p className="row quiet knock-line">
          <Doorway open={1} small />
          {words.knock}
          <span className="end faint">{words.noHurry}</span>
          <Button kind="quiet" size="small" icon="down" square onClick={onFold}>
            {common.close}
          </Button>
        </p>
        <PersonMark name={advisor.name} look={advisor.look} size="large" />
        <div className="stack is-close">
          <h2 className="knock-name" id={title} tabIndex={-1} data-heading>
            <bdi>{advisor.name}</bdi>
          </h2>
          {advisor.verified && <Verified>{words.realPerson}</Verified>}
        </div>
        {advisor.greeting && <p>{text(advisor.greeting)}</p>}
        <Facts
          facts={[
            [words.speaks, advisor.languages.map(languageName).join(', ')],
            [words.willSee, words.willSeeQuestion]
          ]}
        />
        {asked && <Notice>{queue.speaksNot(called, languageName(primaryOf(asked)))}</Notice>}
        {continued && (
          <>
            <p className="quiet">{queue.continued}</p>
            <Switch label={queue.mayRead(called)} on={mayRead} onChange={setMayRead} />
          </>
        )}
        {refused && <Notice bad>{words.refused(refused)}</Notice>}
      </div>
      <footer>
        <div className="pair">
          <Button size="touch" onClick={() => acts.decline()}>
            {words.notNow}
          </Button>
          <Button kind="person" size="touch" onClick={() => acts.admit(mayRead)}>
            {words.letIn(called)}
          </Button>
        </div>
        <Notice>{words.hearsNothing(called)}</Notice>
      </footer>
    </div>
  )
}
