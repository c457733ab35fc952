import { useId, type KeyboardEvent, type Ref } from 'react'
import { cleanWriting, MESSAGE_LIMIT, tooLongBy } from '../../contract/writing.ts'
import { commonWords } from '../../words/common.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'
import { useTyping } from './use-typing.ts'

interface ComposeProps {
  /** What is being written. Kept by the surface, so that leaving the panel loses nothing. */
  draft: string
  onDraft: (draft: string) => void
  /** Gets the cleaned text, never an empty one. */
  onSend: (text: string) => void
  onTyping: (on: boolean) => void
  /** Name and placeholder of the field: "Write to Ana". */
  label: string
  disabled?: boolean
  small?: boolean
  /** Further keys of a surface; called first, and left alone if it prevents the default. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  field?: Ref<HTMLTextAreaElement>
  /** A list of suggestions that the surface shows: its id, and that of the one which is chosen. */
  list?: { id: string; option: string }
}

/** Where one writes: Enter sends, Shift+Enter makes a line, and keys of an input method belong to it alone. */
export function Compose({ draft, onDraft, onSend, onTyping, label, disabled, small, onKeyDown, field, list }: ComposeProps) {
  const words = useWords(commonWords)
  const typing = useTyping(onTyping)
  const text = cleanWriting(draft)
  const over = tooLongBy(draft, MESSAGE_LIMIT)
  const told = useId()
  const send = () => {
    if (text === '' || over > 0 || disabled) return
    onSend(text)
    onDraft('')
    typing(false)
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event)
    if (event.defaultPrevented || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={field}
        className={small ? 'input is-small' : 'input'}
        rows={1}
        dir="auto"
        value={draft}
        placeholder={label}
        aria-label={label}
        disabled={disabled}
        {...(over > 0 && { 'aria-invalid': true, 'aria-describedby': told })}
        onChange={(event) => {
          onDraft(event.target.value)
          typing(event.target.value.trim() !== '')
        }}
        onKeyDown={keys}
        {...(list && { 'aria-autocomplete': 'list' as const, 'aria-controls': list.id, 'aria-activedescendant': list.option })}
      />
      <Button type="submit" kind="primary" icon="send" square disabled={disabled || text === '' || over > 0} size={small ? 'small' : 'normal'}>
        {words.send}
      </Button>
      {over > 0 && (
        <p className="field-error" id={told} role="status">
          {words.tooLong(over)}
        </p>
      )}
    </form>
  )
}
