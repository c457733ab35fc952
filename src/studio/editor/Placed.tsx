import type { Address } from '../../contract/draft/address.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** Where something stands in its list, and the way to take it out. `names`: the list as it is. */
export function Placed({ at, names, after }: { at: Address; names: readonly string[]; after: () => void }) {
  const { change } = useEditing()
  const words = useWords(editorWords)
  const index = names.indexOf(at.at(-1)!)
  const move = (before: string | null) => change({ name: 'move', at: [...at], before })
  return (
    <div className="placed">
      <Button size="small" icon="up" disabled={index <= 0} onClick={() => move(names[index - 1]!)}>{words.up}</Button>
      <Button size="small" icon="down" disabled={index >= names.length - 1} onClick={() => move(names[index + 2] ?? null)}>{words.down}</Button>
      <Button size="small" kind="quiet-bad" icon="erase" onClick={() => change({ name: 'remove', at: [...at] }) === null && after()}>{words.remove}</Button>
    </div>
  )
}
