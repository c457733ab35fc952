import type { BrowserContext, Page } from 'playwright-core'

/** One thing that left a page, or was kept on its device: what kind, and all of it. */
export interface Left {
  readonly kind: 'http' | 'socket' | 'data' | 'storage'
  readonly what: string
}

/** Headers that browsers write about the machine and not about the visit. */
const OF_THE_MACHINE = new Set(['user-agent', 'accept-encoding', 'accept-language', 'sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform', 'host', 'connection', 'content-length'])

/** Records everything that leaves a page: requests with their bodies, frames of sockets, data over WebRTC; and, asked, what it keeps. */
export async function recorded(context: BrowserContext, page: Page): Promise<{ readonly left: Left[]; settled(): Promise<void>; storage(): Promise<void> }> {
  const left: Left[] = []
  const coming: Promise<unknown>[] = []
  await page.exposeBinding('leftBy', (_source, kind: Left['kind'], what: string) => void left.push({ kind, what }))
  // Runners that keep the names of functions mark them by a helper that a page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript(watchSenders)
  context.on('request', (request) => {
    const body = request.postDataBuffer()?.toString('base64') ?? ''
    coming.push(
      request.allHeaders().then(
        (headers) => {
          const told = Object.entries(headers).filter(([name]) => !name.startsWith(':') && !OF_THE_MACHINE.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
          left.push({ kind: 'http', what: `${request.method()} ${request.url()} ${JSON.stringify(told)} ${body}` })
        },
        // The page went away before the request had headers: that it was there, and with what, is recorded all the same.
        () => left.push({ kind: 'http', what: `${request.method()} ${request.url()} ${body}` })
      )
    )
  })
  page.on('websocket', (socket) => {
    left.push({ kind: 'socket', what: `opened ${socket.url()}` })
    socket.on('framesent', ({ payload }) => left.push({ kind: 'socket', what: String(payload) }))
  })
  return {
    left,
    settled: async () => void (await Promise.all(coming)),
    async storage() {
      for (const cookie of await context.cookies()) left.push({ kind: 'storage', what: `cookie ${cookie.name}=${cookie.value}` })
      for (const entry of await page.evaluate(keptHere)) left.push({ kind: 'storage', what: entry })
    }
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
  for (const name of ['RTCPeerConnection', 'WebTransport', 'EventSource'] as const) {
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
  const entries: string[] = []
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
