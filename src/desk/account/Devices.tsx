import { useState } from 'react'
import type { DeviceLink, SignInActs } from '../../model/sign-in.ts'
import { clock } from '../../words/format.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useServerNow } from '../use-server-now.ts'
import { useAttempt } from '../../ui/use-attempt.ts'

/** Lets another device of the same person in, by a code to show or a link to open. */
export function Devices({ account }: { account: SignInActs }) {
  const own = useWords(signInWords)
  const { busy, trouble, run } = useAttempt()
  const [link, setLink] = useState<DeviceLink | null>(null)
  return (
    <section className="stack">
      <h3>{own.otherDevice}</h3>
      <p className="quiet">{own.otherDeviceHint}</p>
      {link && <OneLink link={link} />}
      <div>
        <Button size="small" icon="devices" disabled={busy} onClick={() => run(account.deviceLink, setLink)}>
          {own.makeLink}
        </Button>
      </div>
      {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
    </section>
  )
}

/** Whether the browser let the text be copied. */
const copy = (text: string): Promise<boolean> => navigator.clipboard.writeText(text).then(() => true, () => false)

function OneLink({ link }: { link: DeviceLink }) {
  const own = useWords(signInWords)
  const language = useLanguage()
  const over = useServerNow(0) > link.expiresAt
  const [copied, setCopied] = useState(false)
  if (over) return <p className="faint">{own.linkOver}</p>
  return (
    <div className="stack is-close device-link">
      <img src={`data:image/svg+xml,${encodeURIComponent(link.svg)}`} alt={own.qrCode} />
      <input className="input is-small" readOnly value={link.url} aria-label={own.otherDevice} onFocus={(event) => event.target.select()} />
      <div className="row">
        {window.isSecureContext && (
          <Button size="small" icon="copy" onClick={() => void copy(link.url).then(setCopied)}>
            {own.copyLink}
          </Button>
        )}
        <small role="status">{copied ? own.copied : own.linkUntil(clock(link.expiresAt, language))}</small>
      </div>
    </div>
  )
}
