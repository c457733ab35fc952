import { editorWords } from '../../words/studio-editor.ts'
import { useWords } from '../../ui/language.ts'
import { fetched } from '../../ui/fetched.tsx'
import { useEditing } from './editor-props.ts'
import { IssueList } from './IssueList.tsx'

/** A model with other names is matched by whoever has one. */
const MatchPanel = fetched(async () => (await import('./MatchPanel.tsx')).MatchPanel)

/** Everything to look at. */
export function IssuesPanel() {
  const { issues } = useEditing()
  const words = useWords(editorWords)
  return (
    <>
      <h2>{issues.length === 0 ? words.noIssues : words.issues(issues.length)}</h2>
      {issues.some(({ code }) => code === 'part-gone' || code === 'clip-gone' || code === 'variant-gone' || code === 'unavailable') && <MatchPanel />}
      <IssueList issues={issues} />
    </>
  )
}
