import { useState } from 'react'
import type { Me, PasskeyObstacle } from '../../contract/http.ts'
import type { OpenIdTrouble } from '../../contract/openid.ts'
import type { UiLanguage } from '../../contract/language.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { signInWords, type Trouble } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { LanguageContext } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useOpenId } from '../account/use-open-id.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { HowToGetLink } from './HowToGetLink.tsx'
import './sign-in.css'

export interface SignInProps {
  acts: SignInActs
  language: UiLanguage
  /** The token of the link that was opened (`tokenIn`), or null. Opening spends nothing: the press does. */
  token: string | null
  /** What stands against passkeys on this page (`passkeyObstacleAt`); null: nothing that the page can see. */
  obstacle: PasskeyObstacle | null
  /** Why signing in at the provider came to nothing just now, or null. */
  openIdTrouble?: OpenIdTrouble | null
  onIn(me: Me): void
}

/** After these a link is of no more use: another is needed. */
const LINK_IS_OVER: readonly Trouble[] = ['spent', 'expired', 'not-found']

/** Signing in without a password: by a one-time link, spent by one press, or by a passkey. */
export function SignIn({ acts, language, token, obstacle, openIdTrouble = null, onIn }: SignInProps) {
  const own = signInWords[language]
  const openId = useOpenId(acts)
  const { busy, trouble, run } = useAttempt()
  const [linkOver, setLinkOver] = useState(false)
  const withLink = token !== null && !linkOver
  const spend = (link: string) => run(() => acts.signIn(link), onIn)
  // The trouble is known only after the attempt: a link that is over takes its button with it.
  if (withLink && trouble && LINK_IS_OVER.includes(trouble)) setLinkOver(true)
  return (
    <LanguageContext value={language}>
      <main className="sign-in">
        <Doorway open={withLink ? 0.7 : 0.34} />
        <h1>{own.title}</h1>
        {withLink ? <p className="quiet">{own.linkReady}</p> : !trouble && <p className="quiet">{own.noLink}</p>}
        {openIdTrouble && !trouble && <Notice bad>{own.openIdTrouble(openIdTrouble)}</Notice>}
        {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
        {withLink && (
          <Button kind="primary" size="touch" wide disabled={busy} onClick={() => spend(token)}>
            {busy ? own.signingIn : own.signIn}
          </Button>
        )}
        {!withLink && obstacle === null && (
          <Button kind={linkOver ? 'plain' : 'primary'} size="touch" icon="key" wide disabled={busy} onClick={() => run(acts.passkeySignIn, onIn)}>
            {own.withPasskey}
          </Button>
        )}
        {!withLink && openId?.name && (
          <Button size="touch" icon="person" wide disabled={busy} onClick={() => run(() => acts.goToOpenId(false), () => {})}>
            {own.openIdWith(openId.name)}
          </Button>
        )}
        {!withLink && obstacle !== null && <Notice icon="info">{own.passkeysNot(obstacle)}</Notice>}
        {!withLink && <HowToGetLink after={linkOver} />}
      </main>
    </LanguageContext>
  )
}
