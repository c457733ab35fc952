import type { Unsent } from '../../model/talk.ts'
import { commonWords } from '../../words/common.ts'
import { Button } from '../Button.tsx'
import { classes } from '../classes.ts'
import { useWords } from '../language.ts'

interface UnsentMessageProps {
  message: Unsent
  advisor: boolean
  onRetry: (id: string) => void
}

/** Something written here that the house has not taken yet: it stays, with its state and a way on. */
export function UnsentMessage({ message, advisor, onRetry }: UnsentMessageProps) {
  const words = useWords(commonWords)
  const refused = message.state === 'refused'
  return (
    <>
      <p className={classes('say is-mine is-unsent', advisor && 'is-advisor')}>
        <span className="unseen">{words.said(words.you)} </span>
        {message.text}
      </p>
      <p className={classes('said is-mine', refused && 'is-bad')}>
        {refused ? words.notSent : message.state === 'waiting' ? words.keptHere : words.sending}
        {refused && (
          <Button size="small" onClick={() => onRetry(message.id)}>
            {words.again}
          </Button>
        )}
      </p>
    </>
  )
}
