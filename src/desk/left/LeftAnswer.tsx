import { type FormEvent, useState } from 'react'
import { cleanWriting, MESSAGE_LIMIT } from '../../contract/writing.ts'
import { troubleOf } from '../../model/sign-in.ts'
import { commonWords } from '../../words/common.ts'
import { signInWords, type Trouble } from '../../words/sign-in.ts'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { useDeskFrame } from '../desk-frame.ts'

interface LeftAnswerProps {
  name: string
  onSend(text: string): Promise<void>
  onLeave(): void
}

/** Writes back to somebody who left a message. What is written stays until the house has it. */
export default function LeftAnswer({ name, onSend, onLeave }: LeftAnswerProps) {
  const { words } = useDeskFrame()
  const common = useWords(commonWords)
  const account = useWords(signInWords)
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const clean = cleanWriting(text)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    onSend(clean).catch((error: unknown) => {
      setSending(false)
      setTrouble(troubleOf(error))
    })
  }
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={words.answerTo(name)}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={MESSAGE_LIMIT}
        dir="auto"
        autoFocus
        hint={words.readsAnswer}
        error={trouble && account.trouble(trouble)}
      />
      <div className="row">
        <Button kind="primary" size="small" type="submit" disabled={clean === '' || sending}>
          {words.sendAnswer}
        </Button>
        <Button kind="quiet" size="small" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
