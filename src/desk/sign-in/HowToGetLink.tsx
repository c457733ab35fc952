import { signInWords } from '../../words/sign-in.ts'
import { useWords } from '../../ui/language.ts'

/** Where a sign-in link comes from: the machine's own command, or a device that is in already. */
export function HowToGetLink({ after }: { after: boolean }) {
  const own = useWords(signInWords)
  return (
    <section className="how" aria-labelledby="how-title">
      <h2 id="how-title">{after ? own.freshLink : own.howTitle}</h2>
      <p>{own.howOwner}</p>
      <p>
        <code>{own.howCommand}</code>
      </p>
      <p>{own.howInvited}</p>
      <p>{own.howDevice}</p>
    </section>
  )
}
