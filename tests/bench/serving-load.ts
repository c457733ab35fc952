import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** What came for one request, and whether it was as it should be. */
interface Answer {
  status: number
  length: number
}

/** Reads answers with a told length off a kept connection. Throws for any without one. */
function answersOn(socket: Socket, onAnswer: (answer: Answer) => void): void {
  let head: Buffer = Buffer.alloc(0)
  let missing = 0
  let answer: Answer | null = null
  socket.on('data', (bytes: Buffer) => {
    let rest = bytes
    while (rest.length > 0 || answer) {
      if (answer) {
        const taken = Math.min(missing, rest.length)
        missing -= taken
        rest = rest.subarray(taken)
        if (missing > 0) return
        const whole = answer
        answer = null
        onAnswer(whole)
        continue
      }
      head = head.length === 0 ? rest : Buffer.concat([head, rest])
      const end = head.indexOf(END_OF_HEAD)
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      const length = /^content-length: (\d+)/im.exec(text)
      if (!length) throw new Error(`no length was told:\n${text}`)
      answer = { status: Number(text.slice(9, 12)), length: Number(length[1]) }
      missing = answer.length
      rest = head.subarray(end + END_OF_HEAD.length)
      head = Buffer.alloc(0)
    }
  })
}

/**
 * Asks for one address over and over on so many kept connections, one request at a time on each, by hand: Node's own client would take more of
 * the processors than what it measures. Gives requests a second. Rejects where an answer is not 200.
 *
 * @param ms how long
 */
export async function askOver(url: string, connections: number, ms: number): Promise<number> {
  const { hostname, port, host, pathname, search } = new URL(url)
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: br, gzip\r\naccept-language: en\r\naccept: */*\r\n\r\n`)
  let answered = 0
  let over = false
  const begun = performance.now()
  const ask = async () => {
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const done = new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.once('close', () => (over ? resolve() : reject(new Error(`${url}: the line was closed`))))
      answersOn(socket, ({ status, length }) => {
        if (status !== 200) reject(new Error(`${url}: ${status}, ${length} bytes`))
        answered++
        if (over) socket.destroy()
        else socket.write(request)
      })
    })
    socket.write(request)
    return done
  }
  setTimeout(() => (over = true), ms)
  await Promise.all(Array.from({ length: connections }, ask))
  return (answered * 1000) / (performance.now() - begun)
}
