import { useState } from 'react'
import type { Entry } from '../../contract/draft/edit.ts'
import type { DraftModel } from '../../model/studio/draft.ts'
import { sentence } from '../../model/studio/naming.ts'
import { dayAndTime } from '../../words/format.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** Who changed what, newest first. */
export function HistoryPanel({ model }: { model: DraftModel }) {
  const { description, acts } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  const [older, setOlder] = useState<readonly Entry[]>([])
  const [failed, setFailed] = useState(false)
  const entries = [...older, ...model.history].toReversed()
  const first = entries.at(-1)?.seq ?? null
  const takenBack = new Set(entries.flatMap(({ undoes }) => undoes ?? []))
  const more = () => acts.history(first).then((found) => setOlder((before) => [...found, ...before]), () => setFailed(true))
  return (
    <>
      <h2>{words.history}</h2>
      {entries.length === 0 && <p className="quiet">{words.nothingYet}</p>}
      <ol className="history">
        {entries.map(({ seq, id, name, at, command, inverse }) => (
          <li key={seq}>
            <p>{sentence(description, name, command, inverse, language)}</p>
            <small className="quiet">{`${dayAndTime(at, language)}${takenBack.has(id) ? ` · ${words.tookBack}` : ''}`}</small>
          </li>
        ))}
      </ol>
      {first !== null && first > 1 && <Button size="small" onClick={() => void more()}>{words.older}</Button>}
      {failed && <p role="status">{words.failed}</p>}
    </>
  )
}
