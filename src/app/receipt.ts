import { checkReceipt, type Checked } from '../contract/receipt/sealed.ts'
import { attentionApi } from '../net/attention.ts'
import { ReceiptPage } from '../studio/ReceiptPage.tsx'
import { takeBack, tellUntold } from './attention/taken-back.ts'
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
  // Without a line it is kept, and told by whichever page of the house is opened next with one.
  withdraw: (id, secret) =>
    new Promise((settle, fail) => {
      takeBack(id, secret, (told, back) => {
        if (told === id) settle(back !== null)
      }).then(() => fail(new Error('the house could not be told yet')), fail)
    })
})
addEventListener('online', () => void tellUntold())
