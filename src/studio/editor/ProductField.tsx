import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { useWords } from '../../ui/language.ts'
import { useLoaded } from '../use-loaded.ts'
import { useEditing } from './editor-props.ts'

/** Which model is shown: one of those that came in, or one that the house was built with. */
export function ProductField() {
  const { description, change, acts } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const { value: brought } = useLoaded(acts.products, 'products')
  const all = [
    ...(brought ?? []).map(({ product, name }) => ({ value: product, label: name })),
    { value: '/product/one/', label: words.ownCar }, { value: '/product/chair/', label: words.ownChair }, { value: '/product/drill/', label: words.ownDrill }, { value: '/product/plinth/', label: words.ownPlinth }
  ]
  const options = all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index)
  const known = options.some(({ value }) => value === description.product)
  return <SelectField label={fields.product} hint={fields.productHint} value={description.product} options={known ? options : [{ value: description.product, label: brought ? words.otherModel : '…' }, ...options]} onChange={(to) => change({ name: 'set', at: ['product'], to })} />
}
