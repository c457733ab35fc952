import { versionOf, type Effective } from '../../src/contract/attention/policy.ts'
import type { SayYes } from '../../src/contract/attention/asking.ts'
import { RECEIPT_CONTEXT, type Receipt, type Unsigned } from '../../src/contract/receipt/receipt.ts'
import { didKey, sealedBytes } from '../../src/contract/receipt/sealed.ts'
import { base58 } from '../../src/contract/receipt/base58.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import type { ReceiptKey } from '../adapters/postgres/attention/receipt-key.ts'

/** What it is used for, as a receipt and the question say it. */
const PURPOSE = {
  en: 'Adding up which parts of the product people look at, so that they are explained better. In sums with noise in them, never by person.',
  fr: 'Additionner les parties du produit que les gens regardent, pour mieux les expliquer. En sommes bruitées, jamais par personne.'
}

const time = (ms: number): string => new Date(ms).toISOString()

/** What a yes comes to, before it is signed. */
export function receiptOf(parts: { id: string; key: string; at: number; yes: SayYes; holds: Effective; operator: Showroom['operator']; origin: string }): Unsigned {
  const { id, key, at, yes, holds, operator, origin } = parts
  return {
    '@context': { ...RECEIPT_CONTEXT },
    '@id': `urn:uuid:${id}`,
    '@type': ['dpv:ConsentRecord'],
    'dct:conformsTo': { '@id': 'dpv-27560:receipt-record' },
    'dct:identifier': id,
    'dct:created': time(at),
    'dct:language': yes.language,
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': 'whoever holds this receipt' },
    'dpv:hasNotice': { '@type': 'dpv:ConsentNotice', 'dct:hasVersion': versionOf(holds), 'dpv:hasJurisdiction': [...holds.regions] },
    'dpv:hasProcess': {
      '@type': 'dpv:Process',
      'dpv:hasLegalBasis': { '@id': 'dpv:Consent' },
      'dpv:hasPurpose': { '@type': 'dpv:ImproveExistingProductsAndServices', 'dct:description': PURPOSE },
      'dpv:hasPersonalData': { '@type': 'dpv:CollectedPersonalData', 'parlour:measure': yes.measure, 'parlour:showroom': yes.showroom, 'parlour:edition': yes.edition },
      'dpv:hasProcessing': [{ '@id': 'dpv:Collect' }, { '@id': 'dpv:Store' }, { '@id': 'dpv:Anonymise' }, { '@id': 'dpv:Erase' }],
      'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'parlour:hours': holds.retentionHours },
      'dpv:hasDataController': { '@type': 'dpv:DataController', 'dpv:hasName': operator.name, 'dpv:hasContact': operator.email ?? operator.address.join(', ') },
      'dpv:hasRecipient': [],
      'dpv:hasRight': [{ '@id': 'dpv:DataSubjectRight' }],
      'parlour:sendsOnClose': yes.onClose
    },
    'dpv:hasConsentStatus': { '@id': 'dpv:ConsentGiven' },
    'dpv:isIndicatedAtTime': time(at),
    'dpv:hasIndicationMethod': yes.by,
    'dpv:hasWithdrawalMethod': `${origin}/receipt#${id}.${key}`,
    'parlour:key': key
  }
}

/** The same, taken back at a time. */
export const withdrawnOf = (said: Unsigned, at: number): Unsigned => ({
  ...said,
  'dpv:hasConsentStatus': { '@id': 'dpv:ConsentWithdrawn' },
  'dpv:isIndicatedAtTime': time(at),
  'dpv:hasIndicationMethod': 'link'
})

/** Signs it with the house's key. */
export async function sealed(said: Unsigned, key: ReceiptKey, at: number): Promise<Receipt> {
  const words = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', created: time(at), verificationMethod: didKey(key.raw), proofPurpose: 'assertionMethod' } as const
  return { ...said, proof: { ...words, proofValue: `z${base58(key.sign(await sealedBytes(said, words)))}` } }
}
