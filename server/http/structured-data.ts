import { initialConfiguration, priceOf } from '../../src/contract/configure.ts'
import { decimalsOf } from '../../src/contract/money.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import { textIn } from '../../src/contract/text-in.ts'

/**
 * What a showroom's page is about, in the words of schema.org (https://schema.org/Product) as JSON-LD: the product as it comes.
 *
 * @param where.address the page's absolute address
 * @param where.picture an absolute address
 */
export function structuredData(showroom: Showroom, where: { language: string; address: string; picture: string | undefined }): object {
  const decimals = decimalsOf(showroom.currency)
  const price = (priceOf(showroom, initialConfiguration(showroom)) / 10 ** decimals).toFixed(decimals)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: textIn(showroom.title, where.language),
    description: textIn(showroom.summary, where.language),
    ...(where.picture !== undefined && { image: where.picture }),
    offers: {
      '@type': 'Offer',
      price,
      priceCurrency: showroom.currency,
      url: where.address,
      ...(showroom.operator.name && { seller: { '@type': 'Organization', name: showroom.operator.name } })
    }
  }
}
