import { commonWords } from '../../words/common.ts'
import { clock } from '../../words/format.ts'
import { classes } from '../classes.ts'
import { useLanguage, useWords } from '../language.ts'

interface MessageProps {
  text: string
  /** Who wrote it, for a screen reader. */
  by: string
  mine: boolean
  /** Advisors' words carry the lamp, on either side. */
  advisor: boolean
  /** When it was written, ms; null: nothing stands under it. */
  at: number | null
  read: boolean
}

/** One thing somebody wrote. Always text, never markup; links are not pressed. */
export function Message({ text, by, mine, advisor, at, read }: MessageProps) {
  const words = useWords(commonWords)
  const language = useLanguage()
  return (
    <>
      <p className={classes('say', mine && 'is-mine', advisor && 'is-advisor')}>
        <span className="unseen">{words.said(by)} </span>
        {text}
      </p>
      {at !== null && (
        <p className={classes('said', mine && 'is-mine')}>
          {clock(at, language)}
          {read && ` · ${words.read}`}
        </p>
      )}
    </>
  )
}
