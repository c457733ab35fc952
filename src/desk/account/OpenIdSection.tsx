import type { SignInActs } from '../../model/sign-in.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useOpenId } from './use-open-id.ts'

/** Joins one's identity at the house's provider, so that one can sign in by it. Not there where the house has none. */
export function OpenIdSection({ account }: { account: SignInActs }) {
  const own = useWords(signInWords)
  const openId = useOpenId(account)
  const { busy, trouble, run } = useAttempt()
  if (!openId?.name) return null
  return (
    <section className="stack">
      <h3>{openId.name}</h3>
      <p className="quiet">{openId.joined ? own.openIdJoined(openId.name) : own.openIdHint}</p>
      {!openId.joined && (
        <div>
          <Button size="small" icon="link" disabled={busy} onClick={() => run(() => account.goToOpenId(true), () => {})}>
            {own.openIdJoin(openId.name)}
          </Button>
        </div>
      )}
      {trouble && <Notice bad>{own.trouble(trouble)}</Notice>}
    </section>
  )
}
