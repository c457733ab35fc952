import { meet } from '../../contract/draft/address.ts'
import { stepsOf, type Command } from '../../contract/draft/command.ts'
import { goneOver, type DraftModel } from '../../model/studio/draft.ts'
import { called, said } from '../../model/studio/naming.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** What somebody else went over, and what was not taken: both by name, with both values and a press for each way on. */
export function Meeting({ model }: { model: DraftModel }) {
  const { description, change, acts } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  const value = (command: Command) => {
    const [step] = stepsOf(command)
    return step?.name === 'set' ? said(step.to, step.at, description, language) : step?.name === 'remove' ? words.nothing : '…'
  }
  const where = (command: Command) => called(description, stepsOf(command)[0]!.at, language)
  return (
    <>
      {goneOver(model).map(({ mine, theirs }) => {
        // Only what they wrote on the same field is put back, by the edit that was made then.
        const crossing = stepsOf(mine.command).filter((step) => stepsOf(theirs.command).some((other) => meet(step.at, other.at)))
        const back: Command = theirs.command.name === 'remove' ? theirs.inverse : crossing.length === 1 ? crossing[0]! : { name: 'all', steps: crossing }
        return (
          <Notice
            key={theirs.seq}
            framed
            live
            icon="swap"
            action={
              <span className="placed">
                <Button size="small" onClick={() => change(back)}>{words.putMine}</Button>
                <Button size="small" onClick={() => acts.putAside(theirs.seq)}>{words.keepTheirs(theirs.name)}</Button>
              </span>
            }
          >
            {words.over(theirs.name, where(theirs.command), value(theirs.command), value(mine.command))}
          </Notice>
        )
      })}
      {model.untaken.map(({ edit, by }) => (
        <Notice key={edit.id} bad action={<Button size="small" onClick={() => acts.dropUntaken(edit.id)}>{words.putAside}</Button>}>
          {by ? words.untakenBy(where(edit.command), value(edit.command), by.name) : words.untaken(where(edit.command), value(edit.command))}
        </Notice>
      ))}
    </>
  )
}
