import { type FormEvent, useState } from 'react'
import type { OwnConversation, OwnTalk } from '../../contract/beside.ts'
import type { BesideActs } from '../../model/beside.ts'
import { languageName } from '../../words/format.ts'
import { besideWords } from '../../words/beside.ts'
import { shiftWords } from '../../words/shift.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { dayAndTime } from '../left/when.ts'
import { DeskSheet } from '../sheet/DeskSheet.tsx'
import { OldTalk } from './OldTalk.tsx'

/** One's own ended conversations, as long as they are kept: found by words in them and by label, and read. */
export default function SearchSheet({ beside, onClose }: { beside: BesideActs; onClose(): void }) {
  const words = useWords(besideWords)
  const { search } = useWords(shiftWords)
  const language = useLanguage()
  const [wish, setWish] = useState({ words: '', label: '' })
  const [found, setFound] = useState<OwnConversation[] | null>(null)
  const [shown, setShown] = useState<OwnTalk | null>(null)
  const { busy, trouble, run } = useAttempt()
  const look = (event: FormEvent) => {
    event.preventDefault()
    run(() => beside.search(wish.words, wish.label.trim() === '' ? null : wish.label.trim()), setFound)
  }
  return (
    <DeskSheet title={search} onClose={onClose}>
      {shown ? (
        <OldTalk talk={shown} onBack={() => setShown(null)} />
      ) : (
        <div className="stack is-airy">
          <form className="stack" onSubmit={look}>
            <p className="quiet">{words.searchLede}</p>
            <TextField label={words.searchFor} optional type="search" maxLength={200} value={wish.words} onChange={(text) => setWish({ ...wish, words: text })} />
            <TextField label={words.searchLabel} optional maxLength={30} value={wish.label} onChange={(label) => setWish({ ...wish, label })} />
            <div>
              <Button kind="primary" size="small" type="submit" disabled={busy}>
                {words.find}
              </Button>
            </div>
          </form>
          {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
          <p role="status" className="quiet">
            {found && words.found(found.length)}
          </p>
          <ul className="found">
            {found?.map((each) => (
              <li key={each.id}>
                <button type="button" onClick={() => run(() => beside.talk(each.id), setShown)}>
                  <b>
                    <bdi>{each.name ?? words.nobody}</bdi>
                    {each.labels.map((label) => (
                      <span key={label} className="tag">
                        {label}
                      </span>
                    ))}
                  </b>
                  <span className="item-line">{each.line ?? each.subject}</span>
                  <small>
                    {dayAndTime(each.ended.at, language)} · {languageName(each.language)} · {words.deletedOn(dayAndTime(each.ended.deleteAt, language))}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </DeskSheet>
  )
}
