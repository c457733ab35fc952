import { useState } from 'react'
import type { Kept } from '../../contract/http.ts'
import type { Edition } from '../../contract/showroom.ts'
import { commonWords } from '../../words/common.ts'
import { day } from '../../words/day.ts'
import { pagesWords } from '../../words/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ChangedLine } from '../../ui/talk/ChangedLine.tsx'
import { logLines } from '../../ui/talk/lines.ts'
import { Message } from '../../ui/talk/Message.tsx'
import { noteText } from '../../ui/talk/note-text.ts'
import { KeptCar } from './KeptCar.tsx'

interface KeptTalkProps {
  kept: Kept
  edition: Edition
  onErase: () => void
}

/** What was written and done, the car as it stood, and the way to have all of it deleted. */
export function KeptTalk({ kept, edition, onErase }: KeptTalkProps) {
  const words = useWords(pagesWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const [sure, setSure] = useState(false)
  const left = kept.configuration === null
  const name = kept.advisor ?? common.someone
  const answered = kept.entries.some((entry) => entry.kind === 'said' && entry.who === 'advisor')
  return (
    <div className="split">
      <section>
        <div>
          <h1>{left ? words.leftTitle : words.keptTitle}</h1>
          <p className="lede">{kept.advisor ? words.keptWith(kept.advisor) : left && !answered ? words.waitingAnswer : words.keptLede}</p>
        </div>
        <div className="talk" role="log" aria-label={common.messagesWith(name)}>
          {logLines(kept.entries, null).map((line) =>
            line.kind === 'said' ? (
              <Message
                key={line.entry.seq}
                text={line.entry.text}
                by={line.entry.who === 'customer' ? common.you : name}
                mine={line.entry.who === 'customer'}
                advisor={line.entry.who === 'advisor'}
                at={line.last ? line.entry.at : null}
                read={false}
              />
            ) : line.kind === 'changed' ? (
              <ChangedLine key={line.entry.seq} change={line.entry.change} undone={line.undone} mine={line.entry.who === 'customer'} name={name} showroom={edition.showroom} />
            ) : (
              <p key={line.entry.seq} className="auto">
                {common.byItself(noteText(line.entry.note, 'customer', name, common))}
              </p>
            )
          )}
        </div>
      </section>
      <aside className="stack">
        {kept.configuration && <KeptCar showroom={edition.showroom} configuration={kept.configuration} />}
        <p className="quiet">{words.deletedOn(day(kept.deleteAt, language))}</p>
        {sure ? (
          <Notice
            framed
            icon="erase"
            action={
              <div className="row is-wrapping">
                <Button kind="bad" onClick={onErase}>
                  {words.deleteNow}
                </Button>
                <Button onClick={() => setSure(false)}>{words.leaveIt}</Button>
              </div>
            }
          >
            {words.reallyDelete}
          </Notice>
        ) : (
          <Button kind="bad" icon="erase" onClick={() => setSure(true)}>
            {words.deleteNow}
          </Button>
        )}
      </aside>
    </div>
  )
}
