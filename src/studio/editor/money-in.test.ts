import { describe, expect, it } from 'vitest'
import { amountRead, amountShown } from './money-in.ts'

describe('prices as people write them (SPEC E1)', () => {
  it.each<[string, string, number | null]>([
    ['1250', 'EUR', 125_000], ['1,250.00', 'EUR', 125_000], ['1.250,00', 'EUR', 125_000], ['1 250,50 €', 'EUR', 125_050], ['1\u00a0250,5', 'EUR', 125_050], ['41.900', 'EUR', 4_190_000],
    ['0', 'EUR', 0], ['-500', 'EUR', -50_000], ['4190000', 'JPY', 4_190_000], ['1.250,5', 'JPY', null],
    ['1.2.3', 'EUR', null], ['1,25,0', 'EUR', null], ['41.900.00', 'EUR', null], ['twelve', 'EUR', null], ['', 'EUR', null], ['1e9', 'EUR', null], ['12.345,678', 'EUR', null]
  ])('E1: “%s” in %s', (text, currency, amount) => expect(amountRead(text, currency)).toBe(amount))

  it('E1: what is shown is read as the same', () => {
    for (const currency of ['EUR', 'JPY', 'USD']) for (const amount of [0, 5, 99, 100, 125_050, 4_190_000]) expect(amountRead(amountShown(amount, currency), currency)).toBe(amount)
  })
})
