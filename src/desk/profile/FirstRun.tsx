import { type FormEvent, type ReactNode, useState } from 'react'
import type { Me } from '../../contract/http.ts'
import { NAME_LIMIT } from '../../contract/writing.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { LanguagePicker } from '../../ui/people/LanguagePicker.tsx'
import { LookPicker } from './LookPicker.tsx'
import { PasskeyStep } from './PasskeyStep.tsx'
import { draftOf, profileOf, type ProfileDraft } from './profile-draft.ts'

const STEPS = ['name', 'languages', 'look', 'passkey'] as const
type Step = (typeof STEPS)[number]

interface FirstRunProps {
  me: Me
  account: SignInActs
  onMe(me: Me): void
  /** The last step is done or left out: to the desk. */
  onDone(): void
}

/** Whoever comes for the first time says who they are, one question at a time; each can be left out. */
export default function FirstRun({ me, account, onMe, onDone }: FirstRunProps) {
  const own = useWords(signInWords)
  const { busy, trouble, run } = useAttempt()
  const [at, setAt] = useState(0)
  const [draft, setDraft] = useState(() => draftOf(me, navigator.languages))
  const step: Step = STEPS[at] ?? 'passkey'
  const onwards = () => setAt(at + 1)
  // What is left out stays as the house has it: a profile needs a name and a language to be kept at all.
  const keep = (wish: ProfileDraft) => {
    const name = wish.name.trim() === '' ? me.name : wish.name
    const profile = profileOf({ ...wish, name, languages: wish.languages.length === 0 ? me.languages : wish.languages })
    if (!profile) return onwards()
    run(() => account.saveProfile(profile), (saved) => {
      onMe(saved)
      onwards()
    })
  }
  const next = (event: FormEvent) => {
    event.preventDefault()
    if (step === 'look') keep(draft)
    else onwards()
  }
  const skip = () => {
    const before = draftOf(me, navigator.languages)
    const without = step === 'passkey' ? draft : { ...draft, [step]: before[step] }
    setDraft(without)
    if (step === 'look') keep(without)
    else onwards()
  }
  return (
    <main className="first-run">
      <div className="first-run-head">
        <Doorway open={0.34 + at * 0.22} />
        <h1>{own.welcome}</h1>
        <p className="quiet">{own.welcomeMore}</p>
      </div>
      <p className="faint">{own.step(at + 1, STEPS.length)}</p>
      {step === 'passkey' ? (
        <PasskeyStep me={me} account={account} onMe={onMe} onDone={onDone} />
      ) : (
        <form key={step} className="stack is-airy" onSubmit={next}>
          <StepField step={step} draft={draft} onDraft={setDraft} />
          {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
          <StepActs back={at > 0 ? () => setAt(at - 1) : null} skip={skip}>
            <Button kind="primary" type="submit" disabled={busy || (step === 'name' && draft.name.trim() === '') || (step === 'languages' && draft.languages.length === 0)}>
              {own.next}
            </Button>
          </StepActs>
        </form>
      )}
    </main>
  )
}

function StepField({ step, draft, onDraft }: { step: Exclude<Step, 'passkey'>; draft: ProfileDraft; onDraft(draft: ProfileDraft): void }) {
  const own = useWords(signInWords)
  if (step === 'name')
    return (
      <TextField
        label={own.name}
        hint={own.nameHint}
        value={draft.name}
        maxLength={NAME_LIMIT}
        autoComplete="given-name"
        autoFocus
        onChange={(name) => onDraft({ ...draft, name })}
      />
    )
  if (step === 'languages') return <LanguagePicker languages={draft.languages} onChange={(languages) => onDraft({ ...draft, languages })} />
  return <LookPicker name={draft.name} look={draft.look} onChange={(look) => onDraft({ ...draft, look })} />
}

/** The way on, past, and back. */
function StepActs({ back, skip, children }: { back: (() => void) | null; skip: () => void; children: ReactNode }) {
  const own = useWords(signInWords)
  return (
    <div className="row">
      {children}
      <Button kind="quiet" onClick={skip}>
        {own.skip}
      </Button>
      {back && (
        <Button kind="quiet" icon="back" className="end" onClick={back}>
          {own.back}
        </Button>
      )}
    </div>
  )
}
