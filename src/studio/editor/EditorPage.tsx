import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Address } from '../../contract/draft/address.ts'
import { factsWith } from '../../contract/draft/made-facts.ts'
import { issuesOf } from '../../contract/draft/issues.ts'
import type { Command } from '../../contract/draft/command.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fetched } from '../../ui/fetched.tsx'
import { LanguageContext, useWords } from '../../ui/language.ts'
import { EditingContext, type EditorProps } from './editor-props.ts'
import { EditorBar, type Asked, type Panel } from './EditorBar.tsx'
import { Inspector } from './Inspector.tsx'
import { IssuesPanel } from './IssuesPanel.tsx'
import { Meeting } from './Meeting.tsx'
import { SpotMarks } from './SpotMarks.tsx'
import { Tree } from './Tree.tsx'
import '../studio.css'
import './editor.css'

// What is opened by a press comes with that press.
const HistoryPanel = fetched(async () => (await import('./HistoryPanel.tsx')).HistoryPanel)
const PublishPanel = fetched(async () => (await import('./PublishPanel.tsx')).PublishPanel)
const TryPanel = fetched(async () => (await import('./TryPanel.tsx')).TryPanel)

/** The editor of one showroom: the showroom itself, everything in it beside it, and the form of what is chosen. */
export function EditorPage(props: EditorProps) {
  return (
    <LanguageContext value={props.language}>
      <Inside {...props} />
    </LanguageContext>
  )
}

function Inside({ draft, picked, product, spots, acts, room, mayPublish }: EditorProps) {
  const words = useWords(editorWords)
  const model = useStore(draft)
  const own = useStore(product, (held) => held.facts)
  const [at, setAt] = useState<Address>(firstPlace)
  const [panel, setPanel] = useState<Panel>(() => (new URLSearchParams(location.search).get('panel') === 'try' ? 'try' : 'form'))
  const [asked, setAsked] = useState<Asked | null>(null)
  const step = useCallback((which: Asked['which'], sure = false) => {
    const back = acts[which](sure)
    setAsked(back && { which, back })
  }, [acts])
  const description = model.shown
  const facts = useMemo(() => (description ? factsWith(own, description) : own), [own, description])
  // What is written comes first; what is to be said of it a moment later.
  const settled = useDeferredValue(description)
  const issues = useMemo(() => (settled ? issuesOf(settled, facts) : []), [settled, facts])
  const go = (to: Address) => {
    setAt(to)
    setPanel('form')
    const part = to[0] === 'hotspots' ? description?.hotspots.find(({ id }) => id === to[1])?.part : to[0] === 'parts' ? to[1] : undefined
    acts.select(part ?? null)
    if (to[0] === 'views' && to[1] !== undefined) acts.look(to[1])
  }
  useEffect(
    () =>
      picked.subscribe(({ part }) => {
        if (part !== null) setPanel('form')
        // Whoever is placing a hotspot, or painting a zone, presses the product for that, and stays where they are.
        setAt((before) => (part !== null && before[0] !== 'hotspots' && before[0] !== 'attention' ? ['parts', part] : before))
      }),
    [picked]
  )
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      event.preventDefault()
      step(event.shiftKey ? 'redo' : 'undo')
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [step])
  if (!description) return <p className="editor-empty" role="status">{model.line === 'out' ? words.out : words.connecting}</p>
  const change = (command: Command, seen?: number) => {
    const misfit = acts.edit(command, seen)
    const said = { gone: words.goneNow, 'there-already': words.thereAlready, 'no-such-place': words.notFitting, 'not-fitting': words.notFitting, full: words.full, last: words.last }
    return misfit === null ? null : said[misfit]
  }
  return (
    <EditingContext value={{ description, issues, facts, acts, change, go }}>
      <div className="editor">
        <EditorBar model={model} panel={panel} show={setPanel} asked={asked} step={step} leave={() => setAsked(null)} />
        <Tree at={at} go={go} />
        <section className="editor-room" aria-label={words.room}>
          <div className="box" ref={room} />
          <SpotMarks spots={spots} />
        </section>
        <main className="inspector">
          <Meeting model={model} />
          {panel === 'form' && <Inspector at={at} picked={picked} />}
          {panel === 'issues' && <IssuesPanel />}
          {panel === 'history' && <HistoryPanel model={model} />}
          {panel === 'try' && <TryPanel model={model} />}
          {panel === 'publish' && <PublishPanel model={model} mayPublish={mayPublish} />}
        </main>
      </div>
    </EditingContext>
  )
}

/** The place that a link leads to, `?at=parts/bonnet`; the whole without one. */
const firstPlace = (): Address => (new URLSearchParams(location.search).get('at') ?? '').split('/').filter(Boolean)
