import { base58, fromBase58 } from './base58.ts'
import { canonical, type Json } from './canonical.ts'
import { receiptSchema, type Proof, type Receipt, type Unsigned } from './receipt.ts'

/** Multicodec prefix of an Ed25519 public key. */
const ED25519 = [0xed, 0x01]

/** The did:key of a raw public key (32 bytes), as a verification method names it. */
export function didKey(key: Uint8Array): string {
  const name = `z${base58(new Uint8Array([...ED25519, ...key]))}`
  return `did:key:${name}#${name}`
}

/** The raw public key that a verification method names; null where it is none. */
export function keyOfDid(method: string): Uint8Array<ArrayBuffer> | null {
  const found = /^did:key:z([^#]+)#z([^#]+)$/.exec(method)
  const bytes = found && found[1] === found[2] ? fromBase58(found[1]!) : null
  return bytes?.length === 34 && bytes[0] === ED25519[0] && bytes[1] === ED25519[1] ? bytes.slice(2) : null
}

const sha256 = async (text: string): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** What is signed (eddsa-jcs-2022, W3C Data Integrity EdDSA Cryptosuites 1.0, 3.3): hash of the proof's own words, then of the receipt. */
export async function sealedBytes(receipt: Unsigned, words: Omit<Proof, 'proofValue'>): Promise<Uint8Array<ArrayBuffer>> {
  const withContext = { '@context': receipt['@context'], ...words }
  return new Uint8Array([...(await sha256(canonical(withContext as Json))), ...(await sha256(canonical(receipt as Json)))])
}

/** What checking came to. `foreign`: sound, but signed by another house than the one it was held against. */
export type Checked = { readonly state: 'sound' | 'foreign'; readonly receipt: Receipt } | { readonly state: 'broken' | 'not-a-receipt' }

/** Checks a receipt as it came: its form, its seal, and whose seal it is. `house` is the did:key of the house, or null for any. */
export async function checkReceipt(raw: unknown, house: string | null): Promise<Checked> {
  const read = receiptSchema.safeParse(raw)
  if (!read.success) return { state: 'not-a-receipt' }
  const { proof, ...receipt } = read.data
  const { proofValue, ...words } = proof
  const key = keyOfDid(proof.verificationMethod)
  const signature = fromBase58(proofValue.slice(1))
  if (!key || !signature) return { state: 'broken' }
  const named = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
  if (!(await crypto.subtle.verify('Ed25519', named, signature, await sealedBytes(receipt, words)))) return { state: 'broken' }
  return { state: house === null || proof.verificationMethod === house ? 'sound' : 'foreign', receipt: read.data }
}
