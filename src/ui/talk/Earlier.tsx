import type { Entry, Side } from '../../contract/conversation.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { commonWords } from '../../words/common.ts'
import { earlierWords } from '../../words/earlier.ts'
import { useWords } from '../language.ts'
import { ChangedLine } from './ChangedLine.tsx'
import { logLines } from './lines.ts'
import { Message } from './Message.tsx'

/** What was written with somebody else before, whose line was lost: to be read, and over. */
export function Earlier({ entries, self, showroom }: { entries: readonly Entry[]; self: Side; showroom: Showroom | null }) {
  const words = useWords(earlierWords)
  const common = useWords(commonWords)
  const other = self === 'customer' ? words.whoWasHere : words.theCustomer
  return (
    <div role="group" aria-label={words.before}>
      <p className="quiet auto">{words.before}</p>
      {logLines(entries, null).map((line) => {
        const { entry } = line
        // What the house said then was about who was there then: here it would read as if said of whoever reads.
        if (line.kind === 'note') return null
        const mine = line.entry.who === self
        if (line.kind === 'changed') return <ChangedLine key={entry.seq} change={line.entry.change} undone={line.undone} mine={mine} name={other} showroom={showroom} onUndo={undefined} />
        const by = mine ? common.you : line.entry.who === 'advisor' ? words.whoWasHere : words.theCustomer
        return <Message key={entry.seq} text={line.entry.text} by={by} mine={mine} advisor={line.entry.who === 'advisor'} at={line.last ? entry.at : null} read={false} />
      })}
    </div>
  )
}
