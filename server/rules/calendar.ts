import type { Slot } from '../../src/contract/hours.ts'

/** An appointment for a calendar. Texts are people's: they are escaped here. */
export type Appointment = Slot & { readonly id: string; readonly title: string; readonly link: string; readonly madeAt: number }

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines of at most 75 bytes, the rest behind a space (RFC 5545, 3.1). No sign is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const sign of line) {
    if (Buffer.byteLength(current + sign) > (lines.length === 0 ? 75 : 74)) {
      lines.push(current)
      current = ''
    }
    current += sign
  }
  return [...lines, current].join('\r\n ')
}

/** An appointment as a file that calendars read (RFC 5545). Times are UTC, so that every calendar shows its reader's own. */
export function calendarFile({ id, title, link, startsAt, endsAt, madeAt }: Appointment): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Parlour//Call-back//EN', 'BEGIN:VEVENT', `UID:${id}@parlour`, `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(startsAt)}`, `DTEND:${stamp(endsAt)}`, `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(link)}`, `URL:${link}`, 'END:VEVENT',
    'END:VCALENDAR', ''
  ].map(folded).join('\r\n')
}
