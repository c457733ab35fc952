import { useState } from 'react'
import { cleanName, cleanWriting, MESSAGE_LIMIT, NAME_LIMIT } from '../../contract/writing.ts'
import type { Booked } from '../../contract/hours.ts'
import type { Reason } from '../../contract/reasons.ts'
import { dayAndTime } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Heading } from '../panel/Heading.tsx'
import { homeOf, useSurface, useVisit } from '../surface.ts'
import { Agreed } from './Agreed.tsx'
import { CallBack } from './CallBack.tsx'
import { Left } from './Left.tsx'
import { reasonIn } from './reason-in.ts'

type State = { at: 'writing'; error: Reason | 'empty' | null } | { at: 'leaving' } | { at: 'left'; link: string } | { at: 'agreed'; booked: Booked }

/** Nobody is in: said at once, with a message to leave that a person will answer. */
export function Nobody() {
  const words = useWords(showroomWords)
  const { acts, go, visit } = useSurface()
  const somebody = useVisit((model) => model.door?.open ?? false)
  const waiting = useVisit((model) => model.place !== null)
  const opensAt = useVisit((model) => model.door?.opensAt ?? null)
  const queue = useWords(queueWords)
  const language = useLanguage()
  const [text, setText] = useState('')
  const [name, setName] = useState(() => visit.getState().self.name ?? '')
  const [state, setState] = useState<State>({ at: 'writing', error: null })
  const leave = () => {
    const message = cleanWriting(text)
    if (message === '') return setState({ at: 'writing', error: 'empty' })
    setState({ at: 'leaving' })
    const own = navigator.languages[0] ?? visit.getState().language
    acts.leaveMessage({ text: message, name: cleanName(name) || null, language: own }).then(
      (link) => setState({ at: 'left', link }),
      (error: unknown) => setState({ at: 'writing', error: reasonIn(error) })
    )
  }
  const another = () => {
    setText('')
    setState({ at: 'writing', error: null })
  }
  const error = state.at === 'writing' ? state.error : null
  return (
    <>
      <Heading mark={<Doorway open={somebody ? 0.34 : 0} />} onClose={() => go(homeOf(visit.getState()))}>
        {state.at === 'left' ? words.left : state.at === 'agreed' ? queue.agreedTitle : somebody ? queue.anotherTime : words.nobodyIn}
      </Heading>
      {state.at === 'left' ? (
        <Left link={state.link} onAnother={another} />
      ) : state.at === 'agreed' ? (
        <Agreed booked={state.booked} />
      ) : (
        <>
          <div className="body">
            {opensAt && <p>{queue.opensAt(dayAndTime(opensAt, language))}</p>}
            <CallBack onAgreed={(booked) => setState({ at: 'agreed', booked })} />
            <form
              className="group"
              id="leave"
              onSubmit={(event) => {
                event.preventDefault()
                leave()
              }}
            >
              {error && error !== 'empty' && <Notice bad>{words.refused(error)}</Notice>}
              <h3>{queue.orWrite}</h3>
              <p className="quiet">{words.nobodyIntro}</p>
              <TextField
                label={words.message}
                rows={5}
                dir="auto"
                maxLength={MESSAGE_LIMIT}
                value={text}
                onChange={setText}
                error={error === 'empty' ? words.needsWords : null}
              />
              <TextField label={words.name} optional autoComplete="given-name" placeholder={words.nameHint} maxLength={NAME_LIMIT} value={name} onChange={setName} />
            </form>
          </div>
          <footer>
            {somebody && !waiting && (
              <Button kind="person" size="touch" wide onClick={() => go('ask')}>
                {words.askAnyway}
              </Button>
            )}
            <Button type="submit" form="leave" kind={somebody || text.trim() === '' ? 'plain' : 'primary'} size="touch" wide disabled={state.at === 'leaving'}>
              {state.at === 'leaving' ? words.leaving : words.leave}
            </Button>
          </footer>
        </>
      )}
    </>
  )
}
