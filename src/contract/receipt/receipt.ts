import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { textSchema } from '../language.ts'
import { measureSchema } from '../attention/zones.ts'

/** Names of the vocabularies that a receipt speaks: W3C DPV 2, its profile of ISO/IEC TS 27560, Dublin Core, and our own words. */
export const RECEIPT_CONTEXT = {
  '@version': 1.1,
  dpv: 'https://w3id.org/dpv#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  sec: 'https://w3id.org/security#',
  parlour: 'urn:parlour:attention#'
} as const

const timeSchema = z.iso.datetime()
const nodeSchema = z.object({ '@id': z.string().min(1).max(300) })

/**
 * The record that a person allowed or withdrew one use of their data: a consent receipt by ISO/IEC TS 27560:2023 in the terms of W3C
 * DPV, as JSON-LD, with a Data Integrity proof (`eddsa-jcs-2022`) of the installation. It names no person: whoever holds the secret
 * inside it (`parlour:key`) is the one who said so.
 */
export const receiptSchema = z.strictObject({
  '@context': z.record(z.string(), z.union([z.string(), z.literal(1.1)])),
  '@id': z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  '@type': z.tuple([z.literal('dpv:ConsentRecord')]),
  'dct:conformsTo': z.strictObject({ '@id': z.literal('dpv-27560:receipt-record') }),
  'dct:identifier': idSchema,
  'dct:created': timeSchema,
  'dct:language': z.string(),
  'dpv:hasDataSubject': z.strictObject({ '@type': z.literal('dpv:DataSubject'), 'dct:identifier': z.literal('whoever holds this receipt') }),
  'dpv:hasNotice': z.strictObject({ '@type': z.literal('dpv:ConsentNotice'), 'dct:hasVersion': z.string(), 'dpv:hasJurisdiction': z.array(z.string()).min(1) }),
  'dpv:hasProcess': z.strictObject({
    '@type': z.literal('dpv:Process'),
    'dpv:hasLegalBasis': nodeSchema,
    'dpv:hasPurpose': z.strictObject({ '@type': z.literal('dpv:ImproveExistingProductsAndServices'), 'dct:description': textSchema }),
    'dpv:hasPersonalData': z.strictObject({ '@type': z.literal('dpv:CollectedPersonalData'), 'parlour:measure': measureSchema, 'parlour:showroom': z.string(), 'parlour:edition': z.int().min(1) }),
    'dpv:hasProcessing': z.array(nodeSchema).min(1),
    'dpv:hasStorageCondition': z.strictObject({ '@type': z.literal('dpv:StorageDuration'), 'parlour:hours': z.int().min(1).max(24) }),
    'dpv:hasDataController': z.strictObject({ '@type': z.literal('dpv:DataController'), 'dpv:hasName': z.string(), 'dpv:hasContact': z.string() }),
    'dpv:hasRecipient': z.array(nodeSchema).max(0),
    'dpv:hasRight': z.array(nodeSchema),
    'parlour:sendsOnClose': z.boolean()
  }),
  'dpv:hasConsentStatus': z.strictObject({ '@id': z.enum(['dpv:ConsentGiven', 'dpv:ConsentWithdrawn']) }),
  'dpv:isIndicatedAtTime': timeSchema,
  'dpv:hasIndicationMethod': z.enum(['question', 'settings', 'link']),
  'dpv:hasWithdrawalMethod': z.string(),
  'parlour:key': z.string().min(16).max(64),
  proof: z.strictObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-jcs-2022'),
    created: timeSchema,
    verificationMethod: z.string().regex(/^did:key:z[1-9A-HJ-NP-Za-km-z]{40,60}#z[1-9A-HJ-NP-Za-km-z]{40,60}$/),
    proofPurpose: z.literal('assertionMethod'),
    proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{60,100}$/)
  })
})
export type Receipt = z.infer<typeof receiptSchema>
export type Unsigned = Omit<Receipt, 'proof'>
export type Proof = Receipt['proof']

/** What it says: given, or taken back. */
export const isWithdrawn = (receipt: Unsigned): boolean => receipt['dpv:hasConsentStatus']['@id'] === 'dpv:ConsentWithdrawn'
