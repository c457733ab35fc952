import type { Pace } from '../../contract/protocol.ts'
import { span } from '../../words/format.ts'
import { shiftWords } from '../../words/shift.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { useServerNow } from '../use-server-now.ts'

/** One's own pause after a conversation, as it runs down; a press ends it. Not there where none is on. */
export function Pause({ pace, clockSkew }: { pace: Pace | null; clockSkew: number }) {
  const { acts } = useDeskFrame()
  const words = useWords(shiftWords)
  const now = useServerNow(clockSkew)
  const left = (pace?.pausedUntil ?? 0) - now
  if (left <= 0) return null
  return (
    <div className="pause">
      <p>
        <b>{words.pauseLeft(span(left))}</b>
        <small>{words.pauseMeans}</small>
      </p>
      <Button size="small" onClick={acts.ready}>
        {words.ready} <kbd aria-hidden="true">W</kbd>
      </Button>
    </div>
  )
}
