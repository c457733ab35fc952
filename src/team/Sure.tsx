import { useState } from 'react'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'

interface SureProps {
  press: string
  /** What it is called where the verb alone would say too little. */
  label?: string
  /** What will be, said before it is done. */
  means: string
  yes: string
  act(): Promise<void>
  then(): void
}

/** Something that cannot be undone: what it means is said first, in its place, and it takes a second press. */
export function Sure({ press, label, means, yes, act, then }: SureProps) {
  const words = useWords(teamWords)
  const [asking, setAsking] = useState(false)
  const { busy, trouble, run } = useAttempt()
  if (!asking)
    return (
      <div>
        <Button kind="quiet-bad" size="small" onClick={() => setAsking(true)} {...(label && { 'aria-label': label })}>
          {press}
        </Button>
      </div>
    )
  return (
    <div className="stack sure" role="group" aria-label={label ?? press}>
      <p>{means}</p>
      {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
      <div className="row is-wrapping">
        <Button kind="bad" size="small" autoFocus disabled={busy} onClick={() => run(act, then)}>
          {yes}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
