import { createServer, type IncomingMessage, request as ask } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Page } from 'playwright-core'

/** A way to the house that sees what really arrives there: a browser tells no recorder of what a page sends while it goes away. */
export interface Gate {
  /** The origin by which the house is reached through it. */
  readonly url: string
  close(): Promise<void>
}

/** What came through: its method, its address behind the origin, its headers, and its body. */
export type Passed = (method: string, path: string, headers: IncomingMessage['headers'], body: Buffer) => void

/** Opens a gate to the house at `house`; every request is handed on as it came, and told once it has come whole or was cut off. */
export async function openGate(house: string, passed: Passed): Promise<Gate> {
  const { hostname, port } = new URL(house)
  const lines = new Set<Socket>()
  const server = createServer((request, response) => {
    const body: Buffer[] = []
    request.on('data', (bytes: Buffer) => body.push(bytes))
    request.once('close', () => passed(request.method!, request.url!, request.headers, Buffer.concat(body)))
    const onward = ask({ hostname, port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    })
    // The one end that went away takes the other with it.
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  server.on('upgrade', (request, near: Socket, head) => {
    const far = connect(Number(port), hostname, () => {
      const headers = request.rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${request.rawHeaders[at + 1]}`] : []))
      far.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
      far.write(head)
      far.pipe(near).pipe(far)
    })
    for (const [end, other] of [[near, far], [far, near]] as const) end.on('error', () => other.destroy()).on('close', () => other.destroy())
  })
  server.on('connection', (line) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      for (const line of lines) line.destroy()
      await closed
    }
  }
}

/** What stands at the house and asks for nothing more. */
const BARE = '/api/showrooms/one/door'

/** Leaves a page for a bare one of the same house, and waits until what it sent as it went has come through: what is asked after it comes after it. */
export async function leaveThrough(gate: Gate, page: Page): Promise<void> {
  for (let n = 0; n < 3; n++) await page.goto(gate.url + BARE)
}
