import type { Description } from '../../../contract/draft/apply.ts'
import type { Difference } from '../../../contract/draft/compare.ts'
import { called, said } from '../../../model/studio/naming.ts'
import { editorWords } from '../../../words/studio-editor.ts'
import { useLanguage, useWords } from '../../../ui/language.ts'

/** Everything that two descriptions say differently, a sentence each. */
export function Differences({ differences, before, after }: { differences: readonly Difference[]; before: Description; after: Description }) {
  return (
    <ul className="differences">
      {differences.map((difference) => <li key={`${difference.at.join('/')} ${difference.moved ?? ''}`}><Told difference={difference} before={before} after={after} /></li>)}
    </ul>
  )
}

function Told({ difference: { at, before, after, moved }, before: old, after: now }: { difference: Difference; before: Description; after: Description }) {
  const words = useWords(editorWords)
  const language = useLanguage()
  if (moved) return words.moved(called(now, at, language))
  if (after === null && before !== null && typeof before === 'object') return words.went(called(old, at, language))
  if (before === null && after !== null && typeof after === 'object') return words.came(called(now, at, language))
  return words.changed(called(now, at, language), said(before, at, old, language), said(after, at, now, language))
}
