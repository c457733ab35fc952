import { useEffect, useRef, useState } from 'react'
import type { Model } from '../../contract/incoming/model.ts'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { ModelActs, Preview } from './acts.ts'

interface ModelPictureProps {
  model: Model
  product: string
  size: readonly [number, number, number]
  acts: ModelActs
  mayBring: boolean
  marked: string | null
  onKept(): void
  /** Its parts are known: names by the names that they came with. */
  onParts(parts: ReadonlyMap<string, string>): void
}

/** The model as it was made, to be turned; a part that somebody asks for is marked in it. From here its picture is drawn. */
export function ModelPicture({ model, product, size, acts, mayBring, marked, onKept, onParts }: ModelPictureProps) {
  const words = useWords(modelWords)
  const canvas = useRef<HTMLCanvasElement>(null)
  const preview = useRef<Preview | null>(null)
  const [drawing, setDrawing] = useState<'no' | 'now' | 'kept' | 'failed'>('no')
  const wanted = useRef(marked)
  wanted.current = marked
  useEffect(() => {
    let gone = false
    void acts.preview(canvas.current!, product, size).then((shown) => {
      if (gone) return shown?.stop()
      preview.current = shown
      shown?.mark(wanted.current)
      if (shown) onParts(shown.parts)
    }, () => undefined)
    return () => {
      gone = true
      preview.current?.stop()
      preview.current = null
    }
    // A product never changes, and neither does its size.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [acts, product])
  useEffect(() => {
    preview.current?.mark(marked)
    // It is asked for from lists far below: what is marked is to be seen.
    if (marked !== null) canvas.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const draw = async (): Promise<void> => {
    if (!preview.current) return
    setDrawing('now')
    try {
      await acts.savePoster(model.id, await preview.current.picture())
      setDrawing('kept')
      onKept()
    } catch {
      setDrawing('failed')
    }
  }
  return (
    <figure className="model-picture">
      <div className="model-stage"><canvas ref={canvas} role="img" aria-label={words.picture} /></div>
      <figcaption>
        <span className="quiet">{words.picture}</span>
        {mayBring && <Button size="small" disabled={drawing === 'now'} onClick={() => void draw()}>{words.drawPicture}</Button>}
        {drawing === 'kept' || model.poster !== null ? <span role="status">{words.pictureDrawn}</span> : <span className="quiet">{words.pictureMissing}</span>}
        {drawing === 'failed' && <Notice bad>{words.failed}</Notice>}
      </figcaption>
    </figure>
  )
}
