import { describe, expect, it } from 'vitest'
import { changed, createAttention, isMeasuring, mayAsk } from './attention.ts'

describe('asking (SPEC R3)', () => {
  it('nothing is answered at first, and nobody is asked where the browser says no', () => {
    expect(mayAsk(createAttention(false).getState().measures.dwell)).toBe(true)
    const quiet = createAttention(true).getState()
    expect([mayAsk(quiet.measures.dwell), mayAsk(quiet.measures['in-view']), isMeasuring(quiet)]).toEqual([false, false, false])
  })
  it('a no is not asked again, and one measure says nothing of the other', () => {
    const store = createAttention(false)
    store.setState((model) => changed(model, 'in-view', { state: 'no' }))
    expect([mayAsk(store.getState().measures['in-view']), mayAsk(store.getState().measures.dwell)]).toEqual([false, true])
    store.setState((model) => changed(model, 'dwell', { state: 'measuring' }))
    expect(isMeasuring(store.getState())).toBe(true)
    expect(store.getState().measures['in-view'].state).toBe('no')
  })
})
