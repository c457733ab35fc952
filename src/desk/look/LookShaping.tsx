import { useState } from 'react'
import { codeOf, draftOf } from '../../model/look/draft.ts'
import { commonWords } from '../../words/common.ts'
import { lookWords } from '../../words/look.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { LookEditor } from '../../ui/look/LookEditor.tsx'

interface LookShapingProps {
  look: string
  /** Done: the look to wear; cancelled: null. */
  onLeave(worn: string | null): void
}

/** An advisor's look in detail, within the profile that it is saved with. */
export function LookShaping({ look, onLeave }: LookShapingProps) {
  const words = useWords(lookWords)
  const common = useWords(commonWords)
  const [draft, setDraft] = useState(() => draftOf(look, Math.random))
  return (
    <section className="desk-look" aria-label={words.title}>
      <LookEditor draft={draft} onDraft={setDraft} note={words.keptWithTeam} />
      <div className="row">
        <Button kind="primary" size="small" onClick={() => onLeave(codeOf(draft))}>
          {words.done}
        </Button>
        <Button kind="quiet" size="small" onClick={() => onLeave(null)}>
          {common.cancel}
        </Button>
      </div>
    </section>
  )
}
