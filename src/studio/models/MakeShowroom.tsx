import { useState } from 'react'
import type { Guess } from '../../contract/incoming/guess-parts.ts'
import type { Model } from '../../contract/incoming/model.ts'
import { spoken } from '../../contract/draft/spoken.ts'
import { calledByKind } from '../../model/studio/called-by-kind.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { NewShowroom, type BeginActs } from '../NewShowroom.tsx'

/** From a model to a showroom of it: its parts come along, by what they were confirmed to be or by the names they came with. */
export function MakeShowroom({ model, found, acts }: { model: Model; found: readonly Guess[]; acts: BeginActs }) {
  const words = useWords(editorWords)
  const [open, setOpen] = useState(false)
  if (!open) return <div className="make-showroom"><Button kind="primary" size="touch" onClick={() => setOpen(true)}>{words.makeShowroom}</Button><span className="quiet">{words.makeShowroomWhy}</span></div>
  return <NewShowroom acts={acts} name={spoken(model.name.replace(/\.[^.]+$/, ''))} from={{ model: model.id, called: calledByKind(found, model.confirmed) }} />
}
