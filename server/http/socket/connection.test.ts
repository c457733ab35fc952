import { EventEmitter } from 'node:events'
import type { WebSocket } from 'ws'
import { expect, it } from 'vitest'
import { CLOSE, customerMessageSchema, PROTOCOL_VERSION, type CustomerMessage } from '../../../src/contract/protocol.ts'
import { createSetClock } from '../../../tests/fakes/clock.ts'
import { createLog } from '../../log.ts'
import { FRAME_RATE, runConnection, type Answer } from './connection.ts'

const ID = '11111111-1111-4111-8111-111111111111'

/** A connection over a socket that is only remembered. */
function open(handle: (message: CustomerMessage) => Promise<Answer> = async () => null) {
  const sent: { t: string; reason?: string }[] = []
  const log: string[] = []
  const closed: number[] = []
  const clock = createSetClock()
  const socket = Object.assign(new EventEmitter(), {
    readyState: 1, OPEN: 1, bufferedAmount: 0, terminated: false,
    send: (text: string) => sent.push(JSON.parse(text)),
    close: (code: number) => closed.push(code),
    terminate: () => void (socket.terminated = true)
  })
  const connection = runConnection<CustomerMessage>({
    socket: socket as unknown as WebSocket, clock, handle,
    log: createLog('debug', (line) => log.push(line)),
    side: 'customer', schema: customerMessageSchema, otherTypes: new Set(['accept']),
    hello: async () => true, isSlow: (message) => message.t === 'join', closed: () => {}
  })
  const hear = (frame: object | string) => socket.emit('message', Buffer.from(typeof frame === 'string' ? frame : JSON.stringify(frame)), false)
  hear({ t: 'hello', v: PROTOCOL_VERSION })
  return { connection, socket, sent, log, closed, clock, hear }
}

it('W8: a page that does not read is cut off, and no more is put into its line', () => {
  const { connection, socket, sent, log } = open()
  connection.send({ t: 'pong' })
  socket.bufferedAmount = 1024 * 1024 + 1
  connection.send({ t: 'pong' })
  expect(sent).toHaveLength(1)
  expect(socket.terminated).toBe(true)
  expect(log.join()).toContain('does not read')
})

it('W4: a burst is taken, what is over it is refused, then the line is closed; time gives new room', () => {
  const { sent, closed, clock, hear } = open()
  for (let count = 1; count < FRAME_RATE.burst; count++) hear({ t: 'ping' })
  expect(sent.map(({ t }) => t)).toEqual(Array.from({ length: FRAME_RATE.burst - 1 }, () => 'pong'))
  hear({ t: 'cancel', id: ID })
  expect(sent.at(-1)).toMatchObject({ t: 'no', re: ID, reason: 'too-fast' })
  clock.pass(FRAME_RATE.every)
  hear({ t: 'ping' })
  expect(sent.at(-1)).toEqual({ t: 'pong' })
  for (let count = 0; count < 60; count++) hear({ t: 'ping' })
  expect(closed).toEqual([CLOSE.tooFast])
  const answered = sent.length
  hear({ t: 'ping' })
  expect(sent).toHaveLength(answered)
})

it('W1: acts are done in order, one at a time; a slow one holds nobody up', async () => {
  const order: string[] = []
  const waiting: Record<string, () => void> = {}
  const { hear } = open(async (message) => {
    order.push(`begin ${message.t}`)
    await new Promise<void>((resolve) => (waiting[message.t] = resolve))
    order.push(`end ${message.t}`)
    return null
  })
  hear({ t: 'join', id: ID })
  hear({ t: 'end', id: ID })
  hear({ t: 'cancel', id: ID })
  await expect.poll(() => order).toEqual(['begin join', 'begin end'])
  waiting['end']!()
  await expect.poll(() => order).toEqual(['begin join', 'begin end', 'end end', 'begin cancel'])
})

it('W10: a fault of ours is told as one, and logged without what the page had said', async () => {
  const { sent, log, hear } = open(async () => {
    throw new Error('insert into entry values (a secret)')
  })
  hear({ t: 'say', id: ID, text: 'a secret' })
  await expect.poll(() => sent.at(-1)).toMatchObject({ t: 'no', re: ID, reason: 'server-fault' })
  expect(log.join()).toContain('act failed')
  expect(log.join()).not.toContain('a secret')
})

it('C16: a closing server answers what it has taken, and takes no more', async () => {
  let finish = (): void => {}
  const { connection, sent, closed, hear } = open(() => new Promise((resolve) => (finish = () => resolve(null))))
  hear({ t: 'cancel', id: ID })
  const ended = connection.end()
  hear({ t: 'ping' })
  await expect.poll(() => (finish(), closed)).toEqual([1012])
  await ended
  expect(sent).toEqual([{ t: 'ok', re: ID }])
})
