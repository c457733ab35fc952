import type { Issue } from '../../contract/draft/issues.ts'
import { issueSaid } from '../../model/studio/naming.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** Things to look at, what stops publishing first; each line goes there. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const { description, go } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  const sorted = issues.toSorted((a, b) => Number(b.weight === 'stops') - Number(a.weight === 'stops'))
  return (
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
  )
}
