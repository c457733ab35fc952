import { useState } from 'react'
import type { Booked, Slot } from '../../contract/hours.ts'
import type { Reason } from '../../contract/reasons.ts'
import { dayAndTime } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useSurface } from '../surface.ts'

type State = { at: 'shut' | 'looking' | 'agreeing' } | { at: 'choosing'; refused: Reason | null } | { at: 'agreed'; booked: Booked }

/** A call-back at a time that advisors really have: picked, kept, and come back to by a link. */
export function CallBack() {
  const words = useWords(queueWords)
  const showroom = useWords(showroomWords)
  const language = useLanguage()
  const { acts, visit } = useSurface()
  const [state, setState] = useState<State>({ at: 'shut' })
  const [slots, setSlots] = useState<readonly Slot[]>([])
  const [chosen, choose] = useState('')
  const [email, setEmail] = useState('')
  const spoken = () => navigator.languages[0] ?? visit.getState().language

  const look = (refused: Reason | null) =>
    acts.slots(spoken()).then(
      (found) => {
        setSlots(found)
        choose(String(found[0]?.startsAt ?? ''))
        setState({ at: 'choosing', refused })
      },
      () => setState({ at: 'choosing', refused: 'server-fault' })
    )
  const open = () => {
    setState({ at: 'looking' })
    void look(null)
  }
  const agree = () => {
    setState({ at: 'agreeing' })
    acts.book({ startsAt: Number(chosen), language: spoken(), name: visit.getState().self.name, email: email.trim() || null }).then(
      (booked) => setState({ at: 'agreed', booked }),
      (error: unknown) => void look(error instanceof Error && 'reason' in error ? (error.reason as Reason) : 'server-fault')
    )
  }

  if (state.at === 'shut' || state.at === 'looking')
    return (
      <div className="body">
        <Button kind="quiet" onClick={open} disabled={state.at === 'looking'}>
          {words.callBack}
        </Button>
      </div>
    )
  if (state.at === 'agreed')
    return (
      <div className="body">
        <p role="status">{words.agreed(dayAndTime(state.booked.startsAt, language))}</p>
        <p className="quiet">{words.agreedLink}</p>
        <CopyLink link={state.booked.link} label={words.callBack} copy={showroom.copyLink} copied={showroom.copied} />
        <a href={state.booked.calendar} download>
          {words.calendar}
        </a>
      </div>
    )
  const refused = state.at === 'choosing' ? state.refused : null
  return (
    <form
      className="body"
      aria-label={words.callBack}
      onSubmit={(event) => {
        event.preventDefault()
        agree()
      }}
    >
      {refused && <Notice bad>{refused === 'taken' ? words.slotTaken : showroom.refused(refused)}</Notice>}
      <p className="quiet">{words.callBackIntro}</p>
      {slots.length === 0 ? (
        <p>{words.noSlots}</p>
      ) : (
        <>
          <SelectField
            label={words.time}
            value={chosen}
            options={slots.map(({ startsAt }) => ({ value: String(startsAt), label: dayAndTime(startsAt, language) }))}
            onChange={choose}
          />
          <TextField label={words.email} optional autoComplete="email" placeholder={words.emailNote} maxLength={200} value={email} onChange={setEmail} />
          <Button type="submit" kind="primary" disabled={state.at === 'agreeing'}>
            {state.at === 'agreeing' ? words.agreeing : words.agree}
          </Button>
        </>
      )}
    </form>
  )
}
