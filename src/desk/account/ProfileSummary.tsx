import { useState } from 'react'
import type { Me } from '../../contract/http.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { languageName } from '../../words/format.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { ProfileForm } from '../profile/ProfileForm.tsx'

/** Who stands in the door, as visitors see it, and the way to change it. */
export function ProfileSummary({ me, account, onMe }: { me: Me; account: SignInActs; onMe(me: Me): void }) {
  const own = useWords(signInWords)
  const [editing, setEditing] = useState(false)
  if (editing)
    return (
      <section>
        <h3>{own.profile}</h3>
        <ProfileForm
          me={me}
          account={account}
          onSaved={(saved) => {
            onMe(saved)
            setEditing(false)
          }}
          onLeave={() => setEditing(false)}
        />
      </section>
    )
  return (
    <section className="row">
      <PersonMark name={me.name} look={me.look} />
      <div className="stack is-close">
        <b>
          <bdi>{me.name}</bdi>
        </b>
        <small>{me.languages.map(languageName).join(', ')}</small>
      </div>
      <Button size="small" icon="edit" square className="end" onClick={() => setEditing(true)}>
        {own.profile}
      </Button>
    </section>
  )
}
