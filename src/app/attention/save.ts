import type { Receipt } from '../../contract/receipt/receipt.ts'

/** Hands a receipt to its person as a file of their own. */
export function saveReceipt(receipt: Receipt): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(receipt, null, 1)}\n`], { type: 'application/ld+json' }))
  link.download = `receipt-${receipt['dct:identifier'].slice(0, 8)}.jsonld`
  link.click()
  URL.revokeObjectURL(link.href)
}
