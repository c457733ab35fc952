import { issueSaid } from '../../model/studio/naming.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { fetched } from '../../ui/fetched.tsx'
import { useEditing } from './editor-props.ts'

/** A model with other names is matched by whoever has one. */
const MatchPanel = fetched(async () => (await import('./MatchPanel.tsx')).MatchPanel)

/** Everything to look at, what stops publishing first; each line goes there. */
export function IssuesPanel() {
  const { description, issues, go } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  const sorted = issues.toSorted((a, b) => Number(b.weight === 'stops') - Number(a.weight === 'stops'))
  return (
    <>
      <h2>{issues.length === 0 ? words.noIssues : words.issues(issues.length)}</h2>
      {issues.some(({ code }) => code === 'part-gone' || code === 'clip-gone' || code === 'variant-gone' || code === 'unavailable') && <MatchPanel />}
      <ul className="issue-list">
        {sorted.map((issue) => (
          <li key={`${issue.code} ${issue.at.join('/')} ${issue.about.join()}`}>
            <button type="button" data-weight={issue.weight} onClick={() => go(issue.at)}>
              <span>{issueSaid(description, issue, language)}</span>
              {issue.weight === 'stops' && <small>{words.stops}</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
