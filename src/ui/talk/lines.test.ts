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
    expect(lines).toEqual([{ kind: 'changed', entry: entries[1], inForce: true }])
    expect(logLines(entries, { choices: { paint: 'fjord' }, open: [] })[0]).toMatchObject({ inForce: false })
  })

  it('lets only the latest change of a thing be undone', () => {
    const entries = [chose(1, 'advisor', 'ember', 'fjord'), said(2, 'customer'), chose(3, 'customer', 'ember', 'chalk')]
    const lines = logLines(entries, { choices: { paint: 'ember' }, open: [] })
    expect(lines.map((line) => line.kind === 'changed' && line.inForce)).toEqual([false, false, true])
  })
})
