import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '../../src/contract/protocol.ts'

type Message = { t: string; re?: string | null; [key: string]: unknown }

/** A socket with nothing on it that could cost time of its own. */
export type Bare = {
  act(message: object): Promise<Message>
  /** The next message that fits. */
  next(fits: (message: Message) => boolean): Promise<Message>
}

/** `place`: the address that a proxy in between says it came from. */
export async function openBare(address: string, cookie: string, place?: string): Promise<Bare> {
  const socket = new WebSocket(address, { headers: { cookie, ...(place && { 'x-forwarded-for': place }) } })
  const waiting = new Set<(message: Message) => void>()
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message
    for (const hear of waiting) hear(message)
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const next: Bare['next'] = (fits) =>
    new Promise((resolve) => {
      const hear = (message: Message) => {
        if (!fits(message)) return
        waiting.delete(hear)
        resolve(message)
      }
      waiting.add(hear)
    })
  const welcome = next((message) => message.t === 'welcome')
  socket.send(JSON.stringify({ t: 'hello', v: PROTOCOL_VERSION }))
  await welcome
  return {
    next,
    async act(message) {
      const id = randomUUID()
      const answer = next((answered) => answered.re === id)
      socket.send(JSON.stringify({ ...message, id }))
      const answered = await answer
      if (answered.t !== 'ok') throw new Error(`refused: ${JSON.stringify(answered)}`)
      return answered
    }
  }
}
