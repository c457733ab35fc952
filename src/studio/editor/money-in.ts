import { decimalsOf } from '../../contract/money.ts'

/** An amount in the currency's smallest unit as it is written in a field: `1250.00`. */
export function amountShown(amount: number, currency: string): string {
  return (amount / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency))
}

/**
 * What somebody wrote as a price, in the smallest unit; null where it cannot be said for sure. Point and comma are both taken as
 * the decimal sign when they stand before the last one or two digits; groups of three are groups. `1.250` of a currency with cents
 * could be either, and 1250 is what people mean by a price: groups of three go before.
 */
export function amountRead(text: string, currency: string): number | null {
  const decimals = decimalsOf(currency)
  const bare = text.replace(/[\s\u00a0\u202f'’€$£¥]/g, '')
  const match = /^(-?)(\d{1,3}(?:([.,])\d{3})(?:\3\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare)
  if (!match) return null
  const [, minus, whole = '', group, decimal, rest = ''] = match
  if ((group !== undefined && group === decimal) || rest.length > decimals) return null
  const amount = Number(whole.replace(/[.,]/g, '')) * 10 ** decimals + Number(rest.padEnd(decimals, '0') || 0)
  return minus ? -amount : amount
}
