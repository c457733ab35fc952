import type { Note, Side } from '../../contract/conversation.ts'
import type { commonWords } from '../../words/common.ts'

/** What the house says by itself in a conversation, seen from one side. `name` is the other person's. */
export function noteText(note: Note, self: Side, name: string, words: (typeof commonWords)['en']): string {
  const byOther = self === 'customer' ? 'ended-by-advisor' : 'ended-by-customer'
  switch (note) {
    case 'came-in':
      return words.noteCameIn(self === 'customer' ? name : words.you)
    case 'line-dropped':
      return words.noteLineDropped(name)
    case 'line-back':
      return words.noteLineBack(name)
    case 'handed-back':
      return self === 'customer' ? words.noteHandedBack(name) : words.noteHandedBackHere
    case 'ended-by-house':
      return words.noteEndedByHouse
    default:
      return note === byOther ? words.noteEndedByOther(name) : words.noteEndedByYou
  }
}
