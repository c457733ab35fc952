import { commonWords } from '../../words/common.ts'
import { useWords } from '../language.ts'

/** Somebody is writing just now. The line is no part of the log, so that no reader repeats it at each letter. */
export function Typing({ name }: { name: string }) {
  const words = useWords(commonWords)
  return (
    <p className="typing" aria-live="off">
      <i aria-hidden />
      {words.isWriting(name)}
    </p>
  )
}
