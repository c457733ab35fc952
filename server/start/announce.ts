import {renderUnicodeCompact} from 'uqr'
import type {MediaAddress} from './livekit/handle.ts'

/** What is to be told once everything runs. */
export type Announcement = {
  /** The origin, without a slash at the end. */
  readonly url: string
  readonly lan: boolean
  readonly media: MediaAddress | null
  readonly signInLink: string | null
  /** What stands between this machine and a model that somebody uploads, in a sentence. */
  readonly models: string
}

/** The demo showroom's address, which a fresh installation begins with. */
export const firstShowroom = '/s/one'

/** The lines that `npm start` ends its set-up with. */
export function announcement({url, lan, media, signInLink, models}: Announcement): string {
  const showroom = `${url}${firstShowroom}`
  const lines = ['', `  Showroom   ${showroom}`, `  Desk       ${url}/desk`, `  Models     ${models}`]
  if (lan) {
    if (media) lines.push(`  Media      ${media.mediaAddress}, UDP ${media.udpPort}${media.tcpPort ? `, TCP ${media.tcpPort}` : ''}`)
    lines.push('', ...renderUnicodeCompact(showroom, {border: 2}).split('\n'), '')
    lines.push('  The certificate is this machine’s own: a browser asks once whether to go on. On an address like this one there')
    lines.push('  are no passkeys, so the desk is entered by a link, and no advisor carries the verified mark.')
  }
  if (signInLink) {
    lines.push('', '  No owner has signed in yet. This link does it, once, within 15 minutes (npm run sign-in prints another):')
    lines.push(`  ${signInLink}`)
  }
  return [...lines, '', '  Ctrl-C stops it.', ''].join('\n')
}
