import { useState } from 'react'
import type { Description } from '../../../contract/draft/apply.ts'
import { compareWords } from '../../../words/studio-compare.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useText, useWords } from '../../../ui/language.ts'
import { useLoaded } from '../../use-loaded.ts'
import { useEditing } from '../editor-props.ts'

/** How many views are drawn without being asked for. */
const FIRST = 3

/** The same views of two descriptions, each pair side by side, drawn in this browser one after another. */
export function Pictures({ before, after, names }: { before: Description; after: Description; names: readonly [string, string] }) {
  const { acts } = useEditing()
  const words = useWords(compareWords)
  const text = useText()
  const [all, setAll] = useState(false)
  const [large, setLarge] = useState(false)
  const views = [...after.views, ...before.views.filter(({ id }) => !after.views.some((view) => view.id === id))]
  const shown = all ? views : views.slice(0, FIRST)
  const { value, failed } = useLoaded(async () => {
    const ids = shown.map(({ id }) => id)
    // One after another: two rooms at once are more than some devices hold.
    const old = await acts.pictures(before, ids)
    return [old, await acts.pictures(after, ids)] as const
  }, shown.map(({ id }) => id).join())
  if (failed) return <Notice framed icon="warning">{words.noPicture}</Notice>
  if (!value) return <p className="quiet" role="status">{words.drawing}</p>
  return (
    <>
      <p className="quiet small-print">{words.asBegun}</p>
      <div className="placed"><Button size="small" aria-pressed={large} onClick={() => setLarge(!large)}>{large ? words.smaller : words.larger}</Button></div>
      {shown.map((view) => (
        <div key={view.id} className={large ? 'compare-pair is-large' : 'compare-pair'}>
          {value.map((pictures, side) => {
            const picture = pictures.get(view.id)
            const name = words.from(text(view.label), names[side]!)
            return (
              <figure key={names[side]! + side}>
                {picture === undefined ? <div className="compare-none">{words.notThere}</div> : <img src={picture} alt={name} width={640} height={400} />}
                <figcaption>{name}</figcaption>
              </figure>
            )
          })}
        </div>
      ))}
      {!all && views.length > FIRST && <div><Button size="small" onClick={() => setAll(true)}>{words.allViews(views.length)}</Button></div>}
    </>
  )
}
