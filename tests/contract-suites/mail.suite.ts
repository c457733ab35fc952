import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mail } from '../../server/ports/mail.ts'

/** What arrived, as whoever reads it sees it. */
export type Arrived = { readonly to: readonly string[]; readonly id: string; readonly subject: string; readonly text: string; readonly calendar: string | null }
export type OpenMail = { mail: Mail; arrived(): Arrived[]; down(): Promise<void>; close(): Promise<void> }

/** What everything that sends mail must do. */
export function mailSuite(name: string, open: () => Promise<OpenMail>): void {
  describe(`mail, ${name}`, () => {
    let there: OpenMail
    beforeAll(async () => {
      there = await open()
    })
    afterAll(() => there.close())

    it('Q23: a letter arrives as it was written, with its appointment, at one mailbox alone', async () => {
      const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
      await there.mail.send({ id: 'one', to: 'ines@example.org', subject: 'À tout à l’heure: €', text: 'Bonjour,\nvoilà.', calendar })
      await there.mail.send({ id: 'two', to: 'ines@example.org', subject: 'Later\r\nBcc: somebody@example.org', text: 'plain' })
      const [first, second] = there.arrived()
      expect(first).toMatchObject({ to: ['ines@example.org'], id: 'one', subject: 'À tout à l’heure: €' })
      expect(first!.text.trim()).toBe('Bonjour,\nvoilà.')
      expect(first!.calendar).toContain('BEGIN:VCALENDAR')
      expect(second).toMatchObject({ to: ['ines@example.org'], calendar: null })
    })

    it('Q23: what was not taken is said so', async () => {
      await there.down()
      await expect(there.mail.send({ id: 'three', to: 'ines@example.org', subject: 's', text: 't' })).rejects.toThrow()
    })
  })
}
