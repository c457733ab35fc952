import { checkReceipt, type Checked } from '../contract/receipt/sealed.ts'
import { attentionApi } from '../net/attention.ts'
import { Refused } from '../net/refused.ts'
import { ReceiptPage } from '../studio/ReceiptPage.tsx'
import { openPage } from './page/open-page.ts'

/** `/receipt#<id>.<secret>`: what follows the hash never leaves the device by itself. */
const [receipt, key] = location.hash.slice(1).split('.')

async function check(text: string): Promise<Checked> {
  const { id } = await attentionApi.key()
  try {
    return await checkReceipt(JSON.parse(text), id)
  } catch (error) {
    if (error instanceof SyntaxError) return { state: 'not-a-receipt' }
    throw error
  }
}

openPage(ReceiptPage, {
  opened: receipt && key ? { receipt, key } : null,
  check,
  withdraw: async (id, secret) => {
    try {
      await attentionApi.withdraw(id, secret)
      return true
    } catch (error) {
      if (error instanceof Refused) return false
      throw error
    }
  }
})
