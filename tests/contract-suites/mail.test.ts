import { createSmtpMail } from '../../server/adapters/mail/smtp.ts'
import { createFakeMail } from '../fakes/mail.ts'
import { openMailServer } from '../house/mail-server.ts'
import { mailSuite } from './mail.suite.ts'

mailSuite('in memory', async () => {
  const mail = createFakeMail()
  return {
    mail,
    arrived: () => mail.sent.map(({ to, id, subject, text, calendar }) => ({ to: [to], id, subject, text, calendar: calendar ?? null })),
    down: async () => void (mail.down = true),
    close: async () => {}
  }
})

mailSuite('by SMTP', async () => {
  const server = await openMailServer()
  const mail = createSmtpMail(server.url, 'Parlour <house@example.org>')
  return {
    mail,
    arrived: server.arrived,
    down: server.close,
    async close() {
      mail.close()
      await server.close()
    }
  }
})
