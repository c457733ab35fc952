import type { BrowserContext, Page } from 'playwright-core'
import { leaveThrough, openGate } from './gate.ts'

/** One thing that left a page, or was kept on its device: what kind, and all of it. */
export interface Left {
  readonly kind: 'http' | 'socket' | 'data' | 'storage'
  readonly what: string
  /** In which part of a visit it left. */
  readonly when?: Part
  /** Counts everything that left, in the order in which it did. */
  readonly nth?: number
}

/**
 * Parts of a visit. While things come, what comes first is a matter of the line. While somebody only looks nothing is to leave at all: what
 * does is told by its part and its order.
 */
export type Part = 'coming' | 'looking' | 'coming finer' | 'looking on' | 'leaving' | 'kept'

/** Headers that browsers write about the machine and not about the visit. */
const OF_THE_MACHINE = new Set(['user-agent', 'accept-encoding', 'accept-language', 'sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform', 'host', 'connection', 'content-length'])

/** What is being recorded of a page, and the house by the way that it is to take. */
export interface Recorded {
  readonly url: string
  readonly left: Left[]
  /** From now on a visit is in this part. */
  now(part: Part): void
  /** Waits for what is still being written down. */
  settled(): Promise<void>
  storage(): Promise<void>
  /** Leaves the page: what it sends as it goes away is sent, and recorded where it arrives. */
  leave(): Promise<void>
  close(): Promise<void>
}

/** Records everything that leaves a page: requests with their bodies, frames of sockets, data over WebRTC; and, asked, what it keeps. */
export async function recorded(context: BrowserContext, page: Page, house: string): Promise<Recorded> {
  const left: Left[] = []
  let [when, n]: [Part, number] = ['coming', 0]
  const stamp = () => ({ when, nth: n++ })
  const note = (kind: Left['kind'], what: string, stamped: Partial<ReturnType<typeof stamp>> = stamp()) => void left.push({ kind, what, ...stamped })
  const asked = (method: string, url: string, headers: Record<string, unknown>, body: Buffer | null) => {
    const told = Object.entries(headers).filter(([name]) => !name.startsWith(':') && !OF_THE_MACHINE.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `${method} ${url} ${JSON.stringify(told)} ${body?.toString('base64') ?? ''}`
  }
  // What arrives has no place in the order in which things left. What a page asks for is told by itself, what it sends by what came of it too.
  const gate = await openGate(house, (method, path, headers, body) => {
    if (when === 'leaving' || method !== 'GET') note('http', asked(method, gate.url + path, headers, body), {})
  })
  const coming: Promise<unknown>[] = []
  await page.exposeBinding('leftBy', (_source, kind: Left['kind'], what: string) => note(kind, what))
  // Runners that keep the names of functions mark them by a helper that a page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript(watchSenders)
  context.on('request', (request) => {
    // Of what a page sends as it goes away a recorder in the browser sees now this, now that: where it arrives, all of it is seen.
    if (when === 'leaving' && request.url().startsWith(gate.url)) return
    const stamped = stamp()
    const body = request.postDataBuffer()
    coming.push(
      request.allHeaders().then(
        (headers) => note('http', asked(request.method(), request.url(), headers, body), stamped),
        // The page went away before the request had headers: that it was there, and with what, is recorded all the same.
        () => note('http', `${request.method()} ${request.url()} ${body?.toString('base64') ?? ''}`, stamped)
      )
    )
  })
  page.on('websocket', (socket) => {
    note('socket', `opened ${socket.url()}`)
    socket.on('framesent', ({ payload }) => note('socket', typeof payload === 'string' ? payload : payload.toString('base64')))
  })
  const settled = async () => void (await Promise.all(coming))
  return {
    url: gate.url,
    left,
    now: (part) => void (when = part),
    settled,
    async storage() {
      when = 'kept'
      for (const cookie of await context.cookies()) note('storage', `cookie ${cookie.name}=${cookie.value}`)
      for (const entry of await page.evaluate(keptHere)) note('storage', entry)
    },
    async leave() {
      when = 'leaving'
      await leaveThrough(gate, page)
      await settled()
    },
    close: () => gate.close()
  }
}

/** In the page, before anything of its own: whatever is sent peer to peer, or by ways that no recorder of requests sees, is told. */
function watchSenders(): void {
  const tell = (window as unknown as { leftBy(kind: string, what: string): Promise<void> }).leftBy
  const said = (data: unknown) => (typeof data === 'string' ? data : data instanceof ArrayBuffer ? [...new Uint8Array(data)].join(',') : ArrayBuffer.isView(data) ? [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)].join(',') : `a ${Object.prototype.toString.call(data)}`)
  const send = RTCDataChannel.prototype.send
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: never) {
    void tell('data', said(data))
    return send.call(this, data)
  }
  for (const name of ['RTCPeerConnection', 'WebTransport', 'EventSource', 'Worker', 'SharedWorker'] as const) {
    const own = window as unknown as Record<string, (new (...args: unknown[]) => object) | undefined>
    const made = own[name]
    if (!made) continue
    own[name] = class extends made {
      constructor(...args: unknown[]) {
        super(...args)
        void tell('data', `a new ${name}`)
      }
    }
  }
}

/** In the page: everything that it keeps on this device. */
async function keptHere(): Promise<string[]> {
  const entries: string[] = [`address ${location.href} ${JSON.stringify(history.state)} ${window.name}`]
  const folder = await navigator.storage.getDirectory() as unknown as { values(): AsyncIterable<{ name: string; getFile?(): Promise<File> }> }
  for await (const entry of folder.values()) entries.push(`file ${entry.name} ${(await (await entry.getFile?.())?.text()) ?? ''}`)
  for (const [name, store] of [['local', localStorage], ['session', sessionStorage]] as const) for (const key of Object.keys(store)) entries.push(`${name} ${key}=${store.getItem(key)}`)
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) entries.push(`cache ${name} ${request.url}`)
  const rows = (database: IDBDatabase, name: string) =>
    new Promise<unknown[]>((settle, fail) => {
      const asked = database.transaction(name).objectStore(name).getAll()
      asked.onsuccess = () => settle(asked.result as unknown[])
      asked.onerror = () => fail(asked.error ?? new Error(`nothing could be read of ${name}`))
    })
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((settle, fail) => {
      const asked = indexedDB.open(name!)
      asked.onsuccess = () => settle(asked.result)
      asked.onerror = () => fail(asked.error ?? new Error(`${name} could not be opened`))
    })
    for (const store of database.objectStoreNames) entries.push(`database ${name} ${store} ${JSON.stringify(await rows(database, store))}`)
    database.close()
  }
  return entries
}
