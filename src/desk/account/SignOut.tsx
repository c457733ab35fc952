import type { SignInActs } from '../../model/sign-in.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'

/** Signing out of this device, or of every one. */
export function SignOut({ account, onOut }: { account: SignInActs; onOut(): void }) {
  const own = useWords(signInWords)
  const { busy, trouble, run } = useAttempt()
  return (
    <section className="stack">
      <h3>{own.signOut}</h3>
      <div className="row is-wrapping">
        <Button size="small" icon="sign-out" disabled={busy} onClick={() => run(() => account.signOut(false), onOut)}>
          {own.signOutHere}
        </Button>
        <Button size="small" disabled={busy} onClick={() => run(() => account.signOut(true), onOut)}>
          {own.signOutEverywhere}
        </Button>
      </div>
      <small>{own.signOutHint}</small>
      {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
    </section>
  )
}
