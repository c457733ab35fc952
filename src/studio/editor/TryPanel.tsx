import { useEffect, useRef } from 'react'
import type { DraftModel } from '../../model/studio/draft.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../ui/language.ts'
import { useLoaded } from '../use-loaded.ts'
import { useEditing } from './editor-props.ts'
import { IssueList } from './IssueList.tsx'

/** The draft under a private link: here, or in a headset by its picture. */
export function TryPanel({ model }: { model: DraftModel }) {
  const { acts, issues } = useEditing()
  const words = useWords(editorWords)
  const stops = issues.filter(({ weight }) => weight === 'stops')
  const stopped = stops.length > 0
  const seq = model.kept?.seq ?? 0
  const { value, failed, again } = useLoaded(() => (stopped ? Promise.resolve(null) : acts.preview(seq)), `preview ${model.slug} ${stopped}`)
  const shown = useRef(seq)
  // The same link shows what was changed while it stands here.
  useEffect(() => {
    if (shown.current === seq) return
    shown.current = seq
    again()
  }, [seq, again])
  return (
    <>
      <h2>{words.tryIt}</h2>
      <p>{words.tryHint}</p>
      {stops.length > 0 && <Notice bad>{words.cannot}</Notice>}
      {stops.length > 0 && <IssueList issues={stops} />}
      {failed && <Notice bad>{words.failed}</Notice>}
      {value && (
        <>
          <a className="button is-primary" href={value.url} target="_blank" rel="noreferrer">{words.openIt}</a>
          <CopyLink link={value.url} label={words.tryIt} copy={words.copy} copied={words.copied} />
          <p className="quiet">{words.headset}</p>
          <img className="qr" alt={words.headset} src={`data:image/svg+xml,${encodeURIComponent(value.svg)}`} />
        </>
      )}
    </>
  )
}
