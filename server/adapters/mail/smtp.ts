import { createTransport } from 'nodemailer'
import type { Mail } from '../../ports/mail.ts'

/** How long the mail server may take to answer, ms. */
const PATIENCE = 10_000

/** Sends by SMTP. `url` such as `smtps://name:password@mail.example`; `from` is who letters come from. */
export function createSmtpMail(url: string, from: string): Mail {
  const transport = createTransport(
    { url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, disableFileAccess: true, disableUrlAccess: true },
    { from }
  )
  return {
    async send({ id, to, subject, text, calendar }) {
      await transport.sendMail({
        // As an object it is one mailbox, whatever commas are in it.
        to: { name: '', address: to },
        subject, text,
        messageId: `<${id}@parlour>`,
        ...(calendar === undefined ? {} : { icalEvent: { method: 'PUBLISH', content: calendar } })
      })
    },
    close: () => transport.close()
  }
}
