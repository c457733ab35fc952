import type { DraftModel } from '../../model/studio/draft.ts'
import { called } from '../../model/studio/naming.ts'
import { undoAndRedo, type Back } from '../../model/studio/undo.ts'
import { stepsOf } from '../../contract/draft/command.ts'
import { clock } from '../../words/format.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

export type Panel = 'form' | 'issues' | 'history' | 'try' | 'publish'

/** A step back or forwards that would go over somebody's later words. */
export interface Asked {
  readonly which: 'undo' | 'redo'
  readonly back: Back
}

interface EditorBarProps {
  model: DraftModel
  panel: Panel
  show: (panel: Panel) => void
  asked: Asked | null
  step: (which: Asked['which'], sure?: boolean) => void
  leave: () => void
}

/** Whose draft it is, whether it is saved, who else is there, and what can be done with the whole of it. */
export function EditorBar({ model, panel, show, asked, step, leave }: EditorBarProps) {
  const { description, issues } = useEditing()
  const words = useWords(editorWords)
  const text = useText()
  const language = useLanguage()
  const { undo, redo } = undoAndRedo(model)
  const others = model.workers.filter(({ page }) => page !== model.page)
  const tab = (name: Panel, label: string, kind: 'plain' | 'primary' = 'plain') => <Button size="small" kind={kind} aria-pressed={panel === name} onClick={() => show(panel === name ? 'form' : name)}>{label}</Button>
  return (
    <>
      <header className="editor-bar">
        <a className="button is-small is-quiet" href="/studio">{words.back}</a>
        <h1>{text(description.title)}</h1>
        <p className="saved" role="status">{savedWords(model, words, language)}</p>
        {others.length > 0 && (
          <ul className="workers">
            {others.map(({ page, name, at }) => <li key={page}>{at ? words.here(name, called(description, at, language)) : words.hereToo(name)}</li>)}
          </ul>
        )}
        <div className="acts">
          <Button size="small" square icon="undo" disabled={!undo} onClick={() => step('undo')}>{words.undo}</Button>
          <Button size="small" square icon="redo" disabled={!redo} onClick={() => step('redo')}>{words.redo}</Button>
          {tab('issues', issues.length === 0 ? words.noIssues : words.issues(issues.length))}
          {tab('history', words.history)}
          {tab('try', words.tryIt)}
          {tab('publish', words.publish, 'primary')}
        </div>
      </header>
      {asked?.back.over && (
        <Notice
          framed
          live
          icon="undo"
          action={
            <span className="placed">
              <Button size="small" onClick={() => step(asked.which, true)}>{words.allTheSame}</Button>
              <Button size="small" onClick={leave}>{words.close}</Button>
            </span>
          }
        >
          {words.undoOver(asked.back.over.name, called(description, stepsOf(asked.back.takesBack)[0]!.at, language))}
        </Notice>
      )}
    </>
  )
}

function savedWords(model: DraftModel, words: (typeof editorWords)['en'] | (typeof editorWords)['fr'], language: 'en' | 'fr'): string {
  if (model.line === 'out') return words.out
  const waiting = model.pending.length
  if (waiting > 0) return model.line === 'open' ? words.saving : words.kept(waiting)
  if (model.line !== 'open') return words.connecting
  return model.savedAt === null ? words.savedNot : words.saved(clock(model.savedAt, language))
}
