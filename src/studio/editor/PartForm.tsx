import type { StoreApi } from 'zustand/vanilla'
import type { Part } from '../../contract/showroom.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { fetched } from '../../ui/fetched.tsx'
import { useWords } from '../../ui/language.ts'
import { useEditing, type Picked } from './editor-props.ts'
import { Placed } from './Placed.tsx'
import { Texts } from './Texts.tsx'
import { Written } from './Written.tsx'

const MadeOfPart = fetched(async () => (await import('./made/MadeOfPart.tsx')).MadeOfPart)

/** A part of the product: what it is called, and how it opens or shines. */
export function PartForm({ part, picked }: { part: Part; picked: StoreApi<Picked> }) {
  const { description, facts, change, go } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const at = ['parts', part.name]
  return (
    <>
      {facts && !facts.parts.has(part.name) && <Notice framed icon="warning">{words.unavailable(part.name)}</Notice>}
      <Texts label={fields.label} hint={fields.labelHint} at={[...at, 'label']} value={part.label} />
      <Written label={fields.clip} hint={fields.clipHint} at={[...at, 'clip']} value={part.clip ?? ''} optional />
      <Written label={fields.light} hint={fields.lightHint} at={[...at, 'light']} value={part.light ?? ''} optional />
      {part.light !== undefined && <Switch label={fields.lit} on={part.lit ?? false} onChange={(on) => change({ name: 'set', at: [...at, 'lit'], to: on || null })} />}
      <MadeOfPart part={part} picked={picked} />
      <Placed at={at} names={description.parts.map(({ name }) => name)} after={() => go([])} />
    </>
  )
}
