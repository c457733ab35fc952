import type { Me } from '../../contract/http.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'

interface PasskeyStepProps {
  me: Me
  account: SignInActs
  onMe(me: Me): void
  onDone(): void
}

/** The last question of a first visit: a passkey for this device, or the reason why there can be none here. */
export function PasskeyStep({ me, account, onMe, onDone }: PasskeyStepProps) {
  const own = useWords(signInWords)
  const { busy, trouble, run } = useAttempt()
  const has = me.passkeys > 0
  return (
    <div className="stack is-airy">
      <div className="stack is-close">
        <h2>{own.passkey}</h2>
        <p className="quiet">{own.passkeyHint}</p>
      </div>
      {me.passkeysWhy !== null && <Notice icon="info">{own.passkeysNot(me.passkeysWhy)}</Notice>}
      {has && (
        <p role="status">{own.passkeyAdded}</p>
      )}
      {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
      <div className="row">
        {me.passkeysPossible && !has && (
          <Button icon="key" disabled={busy} onClick={() => run(account.registerPasskey, onMe)}>
            {own.addPasskey}
          </Button>
        )}
        <Button kind="primary" onClick={onDone}>
          {own.openDoor}
        </Button>
      </div>
    </div>
  )
}
