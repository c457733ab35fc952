import { describe, expect, it } from 'vitest'
import type { Entry } from '../../contract/conversation.ts'
import { logLines } from './lines.ts'

const id = '00000000-0000-4000-8000-000000000000'
const chose = (seq: number, who: 'customer' | 'advisor', choice: string, was: string): Entry => ({
  seq,
  at: seq,
  kind: 'changed',
  id,
  who,
  change: { kind: 'choose', group: 'paint', choice },
  inverse: { kind: 'choose', group: 'paint', choice: was },
  revision: seq
})
const said = (seq: number, who: 'customer' | 'advisor'): Entry => ({ seq, at: seq, kind: 'said', id, who, text: 'x' })

describe('lines of a log', () => {
  it('puts the time under the last of a run of one person', () => {
    const lines = logLines([said(1, 'advisor'), said(2, 'advisor'), said(3, 'customer')], null)
    expect(lines.map((line) => line.kind === 'said' && line.last)).toEqual([false, true, true])
  })

  it('shows of a run of changes to one thing the last, and lets it be undone while it is in force', () => {
    const entries = [chose(1, 'advisor', 'ember', 'fjord'), chose(2, 'advisor', 'chalk', 'ember')]
    const lines = logLines(entries, { choices: { paint: 'chalk' }, open: [] })
    expect(lines).toEqual([{ kind: 'changed', entry: entries[1], inForce: true, undone: null }])
    expect(logLines(entries, { choices: { paint: 'fjord' }, open: [] })[0]).toMatchObject({ inForce: false })
  })

  it('says of a change that takes the one before back what it undid, and of no other (SPEC C19)', () => {
    const first = chose(1, 'advisor', 'ember', 'fjord')
    const back = (choice: string): Entry => {
      const entry = chose(3, 'customer', choice, 'ember')
      return entry.kind === 'changed' ? { ...entry, change: { ...entry.change, undo: true as const } } : entry
    }
    const undone = (entries: Entry[]) => logLines(entries, null).flatMap((line) => (line.kind === 'changed' ? [line.undone] : []))
    expect(undone([first, said(2, 'customer'), back('fjord')])).toEqual([null, { kind: 'choose', group: 'paint', choice: 'ember' }])
    expect(undone([first, said(2, 'customer'), back('chalk')])).toEqual([null, null])
    expect(undone([first, said(2, 'customer'), chose(3, 'customer', 'fjord', 'ember')])).toEqual([null, null])
  })

  it('lets only the latest change of a thing be undone', () => {
    const entries = [chose(1, 'advisor', 'ember', 'fjord'), said(2, 'customer'), chose(3, 'customer', 'ember', 'chalk')]
    const lines = logLines(entries, { choices: { paint: 'ember' }, open: [] })
    expect(lines.map((line) => line.kind === 'changed' && line.inForce)).toEqual([false, false, true])
  })
})
