import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Arrived } from '../contract-suites/mail.suite.ts'

/** A real SMTP server on this machine that keeps what it is given. */
export async function openMailServer() {
  const letters: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push(read(Buffer.concat(parts).toString('utf8'), session.envelope.rcptTo.map(({ address }) => address)))
        done()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let open = true
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived: () => [...letters],
    async close() {
      if (open) await new Promise<void>((resolve) => server.close(resolve))
      open = false
    }
  }
}

/** As much of MIME as our own letters use. */
function read(raw: string, to: string[]): Arrived {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? ''
  const boundaries = [...raw.matchAll(/boundary="?([^";\r\n]+)/gi)].map(([, boundary]) => `--${boundary}`)
  const parts = boundaries.reduce((pieces, boundary) => pieces.flatMap((piece) => piece.split(boundary)), [raw]).map((part) => part.trimStart())
  const bodyOf = (type: string) => {
    const part = parts.find((candidate) => new RegExp(`content-type: ${type}`, 'i').test(candidate.split('\r\n\r\n', 1)[0]!))
    return part ? decoded(part) : null
  }
  return { to, id: /<(.*)@parlour>/.exec(header('Message-ID'))?.[1] ?? '', subject: words(header('Subject')), text: bodyOf('text/plain') ?? '', calendar: bodyOf('text/calendar') }
}

function decoded(part: string): string {
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const plain = /quoted-printable/i.test(head) ? quoted(body.replace(/=\r\n/g, '')) : body
  return plain.replace(/\r\n/g, '\n')
}

const quoted = (text: string) => Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')

/** Encoded words of a header (RFC 2047). */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, body: string) => (kind.toUpperCase() === 'B' ? Buffer.from(body, 'base64').toString('utf8') : quoted(body.replace(/_/g, ' '))))
}
