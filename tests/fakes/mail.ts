import type { Letter, Mail } from '../../server/ports/mail.ts'

/** A mailbox in memory; while it is down nothing is taken. */
export function createFakeMail(): Mail & { readonly sent: Letter[]; down: boolean } {
  const mail = {
    sent: [] as Letter[],
    down: false,
    async send(letter: Letter) {
      if (mail.down) throw new Error('the mail server does not answer')
      mail.sent.push(letter)
    },
    close() {}
  }
  return mail
}
