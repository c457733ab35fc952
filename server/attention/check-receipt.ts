import { readFile } from 'node:fs/promises'
import { isWithdrawn } from '../../src/contract/receipt/receipt.ts'
import { checkReceipt } from '../../src/contract/receipt/sealed.ts'

/*
 * npm run receipt -- FILE         whether a receipt is sound, and what it says
 * npm run receipt -- FILE DIDKEY  and whether this key signed it (GET /api/receipts/key, `id`)
 */
const [file, key] = process.argv.slice(2)
if (file === undefined) {
  console.error('which receipt? npm run receipt -- FILE [did:key of the house]')
  process.exitCode = 2
} else {
  const checked = await checkReceipt(JSON.parse(await readFile(file, 'utf8')), key ?? null)
  console.log(checked.state)
  if ('receipt' in checked) {
    const { receipt } = checked
    console.log(`${isWithdrawn(receipt) ? 'taken back' : 'given'} ${receipt['dpv:isIndicatedAtTime']}, ${receipt['dpv:hasProcess']['dpv:hasPersonalData']['parlour:measure']} in ${receipt['dpv:hasProcess']['dpv:hasPersonalData']['parlour:showroom']}, signed by ${receipt.proof.verificationMethod.split('#')[0]}`)
  }
  process.exitCode = checked.state === 'sound' ? 0 : 1
}
