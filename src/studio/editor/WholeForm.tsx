import { fieldWords } from '../../words/studio-fields.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'
import { amountRead, amountShown } from './money-in.ts'
import { ProductField } from './ProductField.tsx'
import { Texts } from './Texts.tsx'
import { Written } from './Written.tsx'

/** What concerns the whole showroom: its name, languages, price, and who runs it. */
export function WholeForm() {
  const { description } = useEditing()
  const fields = useWords(fieldWords)
  const words = useWords(editorWords)
  const { title, summary, languages, currency, basePrice, operator } = description
  const lines = (text: string) => ({ to: text.split('\n').map((line) => line.trim()).filter(Boolean) })
  const price = (text: string) => {
    const to = amountRead(text, currency)
    return to === null ? { error: words.needNumber } : { to }
  }
  return (
    <>
      <Texts label={fields.title} hint={fields.titleHint} at={['title']} value={title} />
      <Texts label={fields.summary} hint={fields.summaryHint} at={['summary']} value={summary} rows={3} />
      <Written label={fields.languages} hint={fields.languagesHint} at={['languages']} value={languages.join(', ')} read={(text) => ({ to: text.split(/[\s,;]+/).filter(Boolean) })} />
      <Written label={fields.basePrice} hint={fields.basePriceHint} at={['basePrice']} value={amountShown(basePrice, currency)} read={price} />
      <Written label={fields.currency} hint={fields.currencyHint} at={['currency']} value={currency} read={(text) => ({ to: text.trim().toUpperCase() })} />
      <ProductField />
      <h3>{fields.operator}</h3>
      <Written label={fields.operatorName} hint={fields.operatorNameHint} at={['operator', 'name']} value={operator.name} />
      <Written label={fields.address} hint={fields.addressHint} at={['operator', 'address']} value={operator.address.join('\n')} read={lines} rows={3} />
      <Written label={fields.email} hint={fields.emailHint} at={['operator', 'email']} value={operator.email ?? ''} optional />
      <Written label={fields.telephone} hint={fields.telephoneHint} at={['operator', 'telephone']} value={operator.telephone ?? ''} optional />
      <Texts label={fields.dataNotice} hint={fields.dataNoticeHint} at={['operator', 'dataNotice']} value={operator.dataNotice} rows={6} />
    </>
  )
}
