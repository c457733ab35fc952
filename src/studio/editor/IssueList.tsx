import type { Issue } from '../../contract/draft/issues.ts'
import { folded } from '../../model/studio/folded.ts'
import { issueSaid } from '../../model/studio/naming.ts'
import { languageName } from '../../words/format.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { issueWords } from '../../words/studio-issues.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** Things to look at, what stops publishing first; each line goes there. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const { go } = useEditing()
  const checks = useWords(issueWords)
  return (
    <ul className="issue-list">
      {folded(issues).map((line) =>
        'issue' in line ? (
          <Line key={keyOf(line.issue)} issue={line.issue} />
        ) : (
          <li key={`missing ${line.language}`}>
            <button type="button" data-weight="warns" onClick={() => go(line.missing[0]!.at)}><span>{checks.missingTexts(line.missing.length, languageName(line.language))}</span></button>
            <details>
              <summary>{checks.each}</summary>
              <ul className="issue-list">{line.missing.map((issue) => <Line key={keyOf(issue)} issue={issue} />)}</ul>
            </details>
          </li>
        )
      )}
    </ul>
  )
}

const keyOf = ({ code, at, about }: Issue) => `${code} ${at.join('/')} ${about.join()}`

function Line({ issue }: { issue: Issue }) {
  const { description, go } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  return (
    <li>
      <button type="button" data-weight={issue.weight} onClick={() => go(issue.at)}>
        <span>{issueSaid(description, issue, language)}</span>
        {issue.weight === 'stops' && <small>{words.stops}</small>}
      </button>
    </li>
  )
}
