import { initialConfiguration } from '../../src/contract/configure.ts'
import { testShowroom } from '../house/showroom.ts'
import type { Bare } from './bare-socket.ts'
import type { Ground } from './queue.ts'
import { durableStores, memoryStores, openQueueServer, type QueueServer } from './queue-server.ts'
import { alternate, type Row } from './row.ts'

const PAIRS = 6
const EACH = 12
const ROUNDS = 5
/** A tenth of the speed without the database. */
const BAR = 10

const asking = () => ({ t: 'ask', mode: 'voice', language: 'en', name: null, subject: null, look: null, configuration: initialConfiguration(testShowroom) })

/** A desk that takes whatever rings, at once and without a pause. */
export async function willingDesk(desk: Bare): Promise<void> {
  await desk.act({ t: 'pace', capacity: 3, pause: 0 })
  await desk.act({ t: 'status', status: 'available' })
  const take = async (): Promise<void> => {
    const { offer } = (await desk.next((message) => message.t === 'offer' && message.offer !== null)) as unknown as { offer: { request: string } }
    void take()
    // What was taken back meanwhile rings elsewhere.
    await desk.act({ t: 'accept', request: offer.request }).catch(() => {})
  }
  void take()
}

/** Asks, lets in whoever knocks, and ends it. */
export async function meetOnce(customer: Bare): Promise<void> {
  const knocks = customer.next((message) => message.t === 'knock' && message.knock !== null)
  await customer.act(asking())
  const { knock } = (await knocks) as unknown as { knock: { conversation: string } }
  await customer.act({ t: 'admit', conversation: knock.conversation })
  await customer.act({ t: 'end' })
}

async function staffed(server: QueueServer) {
  for (let count = 0; count < PAIRS; count++) await willingDesk(await server.desk())
  const customers: Bare[] = []
  for (let count = 0; count < PAIRS; count++) customers.push(await server.customer())
  return { server, customers }
}

/** Whole conversations, several at a time: ms for one. */
export async function cycle(customers: readonly Bare[], each: number): Promise<number> {
  const began = performance.now()
  await Promise.all(
    customers.map(async (customer) => {
      for (let count = 0; count < each; count++) await meetOnce(customer)
    })
  )
  return (performance.now() - began) / (customers.length * each)
}

/** Ask, offer, accept, admit, end: durable, against the same through the same sockets without the database. */
export async function cyclesRow(ground: Ground): Promise<Row> {
  const stores = await durableStores(await ground.fresh())
  const durable = await staffed(await openQueueServer(stores))
  const memory = await staffed(await openQueueServer(memoryStores()))
  for (const side of [durable, memory]) await cycle(side.customers, 3)
  const row = await alternate(
    'ask → offer → accept → admit → end, durable, one process, each', 'ms', BAR, ROUNDS,
    () => cycle(durable.customers, EACH), () => cycle(memory.customers, EACH)
  )
  for (const side of [durable, memory]) await side.server.close()
  await stores.pool.end()
  console.log(`${(1000 / row.ours).toFixed(0)} conversations a second durable, ${(1000 / row.against).toFixed(0)} without the database`)
  return row
}
