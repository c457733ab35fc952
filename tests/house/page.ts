import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { z } from 'zod'
import { toStudioSchema, type StudioMessageOut, type ToStudio } from '../../src/contract/draft/protocol.ts'
import { PROTOCOL_VERSION, toCustomerSchema, toDeskSchema, type CustomerMessageOut, type DeskMessageOut, type ToCustomer, type ToDesk } from '../../src/contract/protocol.ts'

/** How long anything may take before a test gives up on it, ms. */
const PATIENCE = 10_000

type Heard = ToCustomer | ToDesk | ToStudio
type OfType<M extends Heard, T extends M['t']> = Extract<M, { t: T }>
type Unsent<M> = M extends { id: string } ? Omit<M, 'id'> & { id?: string } : M

/** A page's socket without the page: keeps the protocol, remembers everything, waits for what it is told to wait for. */
export type TestPage<Out, In extends Heard> = {
  readonly socket: WebSocket
  /** Everything that was heard, in order. Each frame was held against the contract. */
  readonly heard: In[]
  /** Sends an act and gives its answer. */
  act(message: Unsent<Out>): Promise<OfType<In, 'ok'> | OfType<In, 'no'>>
  send(message: unknown): void
  /** The first message of a kind that was heard since `mark` (from the beginning, if none is set), or that comes. */
  hears<T extends In['t']>(t: T, fits?: (message: OfType<In, T>) => boolean): Promise<OfType<In, T>>
  /** From here on, `hears` looks at what is new. */
  mark(): void
  closed: Promise<number>
  close(): Promise<void>
}

export type CustomerPage = TestPage<CustomerMessageOut, ToCustomer>
export type DeskPage = TestPage<DeskMessageOut, ToDesk>

/** Connects, says hello, and waits for the welcome unless told not to. */
export async function openCustomer(url: string, cookie: string, greet = true): Promise<CustomerPage> {
  return open<CustomerMessageOut, ToCustomer>(`${url}/socket/visit`, cookie, toCustomerSchema, greet)
}

export async function openDesk(url: string, cookie: string, greet = true): Promise<DeskPage> {
  return open<DeskMessageOut, ToDesk>(`${url}/socket/desk`, cookie, toDeskSchema, greet)
}

export type EditorPage = TestPage<StudioMessageOut, ToStudio>

/** One window of an editor on a draft. */
export async function openEditor(url: string, cookie: string, slug: string, page: string, greet = true): Promise<EditorPage> {
  return open<StudioMessageOut, ToStudio>(`${url}/socket/studio?showroom=${slug}&page=${page}`, cookie, toStudioSchema, greet)
}

async function open<Out, In extends Heard>(address: string, cookie: string, schema: z.ZodType<In>, greet: boolean): Promise<TestPage<Out, In>> {
  const socket = new WebSocket(address.replace(/^http/, 'ws'), { headers: { cookie, origin: new URL(address).origin } })
  const heard: In[] = []
  const waiting = new Set<() => void>()
  let from = 0
  let fault: unknown = null
  socket.on('message', (data) => {
    try {
      heard.push(schema.parse(JSON.parse(String(data))))
    } catch (error) {
      fault = error
    }
    waiting.forEach((look) => look())
  })
  const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => {})

  function until<T>(what: string, look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const over = setTimeout(() => done(() => reject(new Error(`waited in vain for ${what}; heard ${heard.map((message) => message.t).join(' ')}`))), PATIENCE)
      const done = (settle: () => void) => {
        clearTimeout(over)
        waiting.delete(again)
        settle()
      }
      const again = () => {
        if (fault !== null) return done(() => reject(fault))
        const found = look()
        if (found !== undefined) done(() => resolve(found))
      }
      waiting.add(again)
      again()
    })
  }

  const page: TestPage<Out, In> = {
    socket,
    heard,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    act(message) {
      const id = (message as { id?: string }).id ?? randomUUID()
      const answers = heard.length
      page.send({ ...message, id })
      return until(`an answer to ${(message as { t: string }).t}`, () =>
        heard.slice(answers).find((answer): answer is OfType<In, 'ok'> | OfType<In, 'no'> => (answer.t === 'ok' || answer.t === 'no') && answer.re === id)
      )
    },
    hears: (t, fits = () => true) =>
      until(t, () => heard.slice(from).find((message): message is OfType<In, typeof t> => message.t === t && fits(message as OfType<In, typeof t>))),
    mark() {
      from = heard.length
    },
    async close() {
      socket.close()
      await closed
    }
  }
  if (greet) {
    page.send({ t: 'hello', v: PROTOCOL_VERSION })
    await page.hears('welcome')
  }
  return page
}
