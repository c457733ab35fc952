import { type FormEvent, useState } from 'react'
import { type Reply, shortcutSchema } from '../../contract/beside.ts'
import { MESSAGE_LIMIT } from '../../contract/writing.ts'
import type { BesideActs } from '../../model/beside.ts'
import { OFFERED_LANGUAGES } from '../../model/languages.ts'
import { languageName } from '../../words/format.ts'
import { besideWords } from '../../words/beside.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'

interface ReplyFormProps {
  /** Null: a new one. */
  reply: Reply | null
  beside: BesideActs
  house: boolean
  onDone(): void
  onLeave(): void
}

/** Writes one ready answer. */
export function ReplyForm({ reply, beside, house, onDone, onLeave }: ReplyFormProps) {
  const words = useWords(besideWords)
  const language = useLanguage()
  const { busy, trouble, run } = useAttempt()
  const [id] = useState(() => reply?.id ?? crypto.randomUUID())
  const [draft, setDraft] = useState(reply ?? { shortcut: '', language: language as string, text: '', house: false })
  const bad = draft.shortcut !== '' && !shortcutSchema.safeParse(draft.shortcut).success
  const languages = [...new Set([...OFFERED_LANGUAGES, draft.language])]
  const save = (event: FormEvent) => {
    event.preventDefault()
    run(() => beside.putReply(id, { shortcut: draft.shortcut, language: draft.language, text: draft.text, house: draft.house }), onDone)
  }
  return (
    <form className="stack is-airy" onSubmit={save}>
      <TextField
        label={words.shortcut}
        hint={words.shortcutHint}
        error={bad ? words.trouble('bad-message') : null}
        value={draft.shortcut}
        maxLength={30}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        onChange={(shortcut) => setDraft({ ...draft, shortcut: shortcut.replace(/^\//, '') })}
      />
      <SelectField
        label={words.answerLanguage}
        value={draft.language}
        options={languages.map((tag) => ({ value: tag as string, label: languageName(tag), lang: tag }))}
        onChange={(tag) => setDraft({ ...draft, language: tag })}
      />
      <TextField label={words.answerText} rows={5} hint={words.answersLede} value={draft.text} maxLength={MESSAGE_LIMIT} dir="auto" onChange={(text) => setDraft({ ...draft, text })} />
      {house && <Switch label={words.forHouse} on={draft.house} onChange={(on) => setDraft({ ...draft, house: on })} />}
      {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
      <div className="row">
        <Button kind="primary" type="submit" disabled={busy || bad || draft.shortcut === '' || draft.text.trim() === ''}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
