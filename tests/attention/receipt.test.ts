import { generateKeyPairSync, sign } from 'node:crypto'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { readPolicies } from '../../server/attention/policies.ts'
import { receiptOf, sealed, withdrawnOf } from '../../server/attention/receipts.ts'
import { base58, fromBase58 } from '../../src/contract/receipt/base58.ts'
import { canonical } from '../../src/contract/receipt/canonical.ts'
import { checkReceipt } from '../../src/contract/receipt/sealed.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const { x } = publicKey.export({ format: 'jwk' }) as { x: string }
const key = { x, raw: new Uint8Array(Buffer.from(x, 'base64url')), sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) }

async function given() {
  const { effective } = await readPolicies()
  return receiptOf({
    id: '7b1c1f3e-8f0b-4c84-9d5e-1f0c9a2b3c4d', key: 's'.repeat(32), at: Date.UTC(2026, 10, 23), origin: 'https://cars.example', holds: effective('eu', 'brazil'),
    operator: { name: 'Cars', address: [], email: 'us@cars.example', dataNotice: { en: 'None' } },
    yes: { showroom: 'one', edition: 2, measure: 'dwell', region: 'brazil', language: 'en', version: '', onClose: true, by: 'question' }
  })
}

/** What ISO/IEC TS 27560 asks a receipt to say, in the terms of DPV: written down apart from the code that makes one. */
const id = (...values: string[]) => ({ type: 'object', required: ['@id'], properties: { '@id': values.length > 0 ? { enum: values } : { type: 'string' } } })
const SCHEMA = {
  type: 'object',
  required: ['@context', '@id', '@type', 'dct:conformsTo', 'dct:identifier', 'dct:created', 'dpv:hasDataSubject', 'dpv:hasNotice', 'dpv:hasProcess', 'dpv:hasConsentStatus', 'dpv:isIndicatedAtTime', 'dpv:hasWithdrawalMethod', 'proof'],
  properties: {
    '@context': { type: 'object', required: ['dpv', 'dct'], properties: { dpv: { const: 'https://w3id.org/dpv#' }, dct: { const: 'http://purl.org/dc/terms/' } } },
    'dct:conformsTo': id('dpv-27560:receipt-record'),
    'dct:created': { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
    'dpv:hasNotice': { type: 'object', required: ['dct:hasVersion', 'dpv:hasJurisdiction'] },
    'dpv:hasProcess': {
      type: 'object',
      required: ['dpv:hasLegalBasis', 'dpv:hasPurpose', 'dpv:hasPersonalData', 'dpv:hasProcessing', 'dpv:hasStorageCondition', 'dpv:hasDataController', 'dpv:hasRecipient', 'dpv:hasRight'],
      properties: { 'dpv:hasLegalBasis': id('dpv:Consent'), 'dpv:hasProcessing': { type: 'array', minItems: 1, items: id() }, 'dpv:hasDataController': { type: 'object', required: ['dpv:hasName', 'dpv:hasContact'] } }
    },
    'dpv:hasConsentStatus': id('dpv:ConsentGiven', 'dpv:ConsentWithdrawn'),
    proof: { type: 'object', required: ['type', 'cryptosuite', 'verificationMethod', 'proofValue'], properties: { type: { const: 'DataIntegrityProof' }, cryptosuite: { const: 'eddsa-jcs-2022' } } }
  }
}

it('R4: a receipt holds all that a consent receipt must, given and withdrawn', async () => {
  const fits = new Ajv({ strict: false }).compile(SCHEMA)
  for (const said of [await given(), withdrawnOf(await given(), Date.UTC(2026, 10, 24))]) {
    const receipt = await sealed(said, key, Date.UTC(2026, 10, 24))
    expect([fits(receipt), fits.errors]).toEqual([true, null])
    expect((await checkReceipt(JSON.parse(JSON.stringify(receipt)), null)).state).toBe('sound')
  }
  expect(fits({ ...(await given()) })).toBe(false)
})

it('R4: whatever is changed in it breaks the seal', async () => {
  const receipt = await sealed(await given(), key, Date.UTC(2026, 10, 23))
  const changes = [{ 'dct:language': 'fr' }, { 'parlour:key': 't'.repeat(32) }, { 'dpv:hasConsentStatus': { '@id': 'dpv:ConsentWithdrawn' } }, { proof: { ...receipt.proof, created: '2026-11-24T00:00:00.000Z' } }]
  for (const change of changes) expect((await checkReceipt({ ...receipt, ...change }, null)).state).toBe('broken')
  // The order of keys is nobody's business.
  expect((await checkReceipt(Object.fromEntries(Object.entries(receipt).toReversed()), null)).state).toBe('sound')
})

it('R4: one way to write JSON down, and base58 both ways', () => {
  expect(canonical({ b: [1, 'é', null], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,"é",null]}')
  expect(() => canonical(Number.NaN)).toThrow(TypeError)
  // From the base58 draft of the IETF.
  expect(base58(new TextEncoder().encode('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
  expect(base58(new Uint8Array([0, 0, 0x28, 0x7f, 0xb4, 0xcd]))).toBe('11233QC4')
  expect(fromBase58('11233QC4')).toEqual(new Uint8Array([0, 0, 0x28, 0x7f, 0xb4, 0xcd]))
  expect(fromBase58('0OIl')).toBeNull()
})
