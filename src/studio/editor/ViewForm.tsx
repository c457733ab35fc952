import type { View } from '../../contract/showroom.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { placeSaid } from '../../words/place.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'
import { Placed } from './Placed.tsx'
import { Texts } from './Texts.tsx'
import { Written } from './Written.tsx'

/** A view: what it is called, and from where it looks, taken from where one stands. */
export function ViewForm({ view }: { view: View }) {
  const { description, change, acts, go } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const language = useLanguage()
  const at = ['views', view.id]
  const take = () => {
    const stand = acts.stand()
    if (stand) change({ name: 'all', steps: (['eye', 'aim', 'fov'] as const).map((field) => ({ name: 'set' as const, at: [...at, field], to: stand[field] })) })
  }
  return (
    <>
      <Texts label={fields.label} at={[...at, 'label']} value={view.label} />
      <div className="placed">
        <Button size="small" icon="look" onClick={() => acts.look(view.id)}>{words.lookThrough}</Button>
        <Button size="small" icon="person" onClick={take}>{words.takeStand}</Button>
      </div>
      <Written label={fields.fov} hint={fields.fovHint} at={[...at, 'fov']} value={String(view.fov)} read={(text) => ({ to: Number(text.replace(',', '.')) })} />
      <p className="quiet small-print">{`${fields.eye} ${placeSaid(view.eye, language)}, ${fields.aim} ${placeSaid(view.aim, language)}`}</p>
      <Placed at={at} names={description.views.map(({ id }) => id)} after={() => go([])} />
    </>
  )
}
