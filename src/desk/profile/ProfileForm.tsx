import { type FormEvent, useState } from 'react'
import type { Me } from '../../contract/http.ts'
import { NAME_LIMIT } from '../../contract/writing.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { commonWords } from '../../words/common.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { LanguagePicker } from '../../ui/people/LanguagePicker.tsx'
import { LookPicker } from './LookPicker.tsx'
import { draftOf, profileOf } from './profile-draft.ts'

interface ProfileFormProps {
  me: Me
  account: SignInActs
  onSaved(me: Me): void
  onLeave(): void
}

/** Name, languages and look on one form. */
export function ProfileForm({ me, account, onSaved, onLeave }: ProfileFormProps) {
  const own = useWords(signInWords)
  const common = useWords(commonWords)
  const { busy, trouble, run } = useAttempt()
  const [draft, setDraft] = useState(() => draftOf(me, navigator.languages))
  const profile = profileOf(draft)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (profile) run(() => account.saveProfile(profile), onSaved)
  }
  return (
    <form className="stack is-airy" onSubmit={save}>
      <TextField label={own.name} hint={own.nameHint} value={draft.name} maxLength={NAME_LIMIT} onChange={(name) => setDraft({ ...draft, name })} />
      <LanguagePicker languages={draft.languages} onChange={(languages) => setDraft({ ...draft, languages })} />
      <LookPicker name={draft.name} look={draft.look} onChange={(look) => setDraft({ ...draft, look })} />
      {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
      <div className="row">
        <Button kind="primary" type="submit" disabled={!profile || busy}>
          {own.save}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
