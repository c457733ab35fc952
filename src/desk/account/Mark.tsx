import type { Me } from '../../contract/http.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Verified } from '../../ui/people/Verified.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'

/** Whether visitors see the mark of a verified person, what it means, and the press that earns it. */
export function Mark({ me, account, onMe }: { me: Me; account: SignInActs; onMe(me: Me): void }) {
  const own = useWords(signInWords)
  const { busy, trouble, run } = useAttempt()
  return (
    <section className="stack">
      {me.verified ? <Verified>{own.verified}</Verified> : <h3>{own.notVerified}</h3>}
      <p className="quiet">{me.verified ? own.verifiedMeans : own.notVerifiedMeans}</p>
      {me.passkeysWhy !== null && <Notice icon="info">{own.passkeysNot(me.passkeysWhy)}</Notice>}
      {me.passkeysPossible && (
        <div className="row is-wrapping">
          {!me.verified && me.passkeys > 0 && (
            <Button size="small" icon="key" disabled={busy} onClick={() => run(account.passkeySignIn, onMe)}>
              {own.carryMark}
            </Button>
          )}
          <Button size="small" icon="plus" disabled={busy} onClick={() => run(account.registerPasskey, onMe)}>
            {own.addPasskey}
          </Button>
          <small>{own.passkeysCount(me.passkeys)}</small>
        </div>
      )}
      {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
    </section>
  )
}
