import { expect, it } from 'vitest'
import type { DeskConversation } from '../contract/conversation.ts'
import type { DeskState } from '../contract/protocol.ts'
import { createDesk } from './desk.ts'
import { deskReceives } from './desk-receives.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const together = (n: number, name: string | null): DeskConversation => ({
  id: id(n), mode: 'writing', language: 'en', startedAt: 1, entries: [], ended: null, state: 'together', customer: { name, look: null, language: 'en' },
  showroom: 'small', edition: 1, subject: null, revised: { revision: 0, configuration: { choices: {}, open: [] } }, earlier: [], readByOther: 0, otherOnline: true
})
const welcome = (conversations: DeskConversation[]) => {
  const state = { you: null, status: 'available', waiting: [], offer: null, left: 0, conversations, peers: {} } as unknown as DeskState
  return { t: 'welcome' as const, v: 1, now: 0, state }
}

it('C11: an advisor whose line comes back is told who is no longer with them, until somebody new comes', () => {
  const before = deskReceives(createDesk('en').getState(), welcome([together(1, 'Paul'), together(2, null), together(3, 'Sofia')]), 0)
  expect(before.goneMeanwhile).toEqual([])
  const back = deskReceives(before, welcome([together(3, 'Sofia')]), 0)
  expect(back.goneMeanwhile).toEqual(['Paul', null])
  expect(deskReceives(back, welcome([together(3, 'Sofia')]), 0).goneMeanwhile).toEqual(['Paul', null])
  expect(deskReceives(back, { t: 'conversation', conversation: together(4, 'Inès') }, 0).goneMeanwhile).toEqual([])
})
