import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { Pool } from 'pg'

/** The installation's key for receipts: Ed25519. `raw` is the public half, 32 bytes. */
export type ReceiptKey = { readonly raw: Uint8Array; readonly x: string; sign(bytes: Uint8Array): Uint8Array }

/** The key that is kept, made at the first start; of two processes that make one at once, one is kept and both use it. */
export async function receiptKey(pool: Pool, now: number): Promise<ReceiptKey> {
  const made = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
  const find = async () => (await pool.query<{ private_key: Buffer }>('select private_key from receipt_key')).rows[0]?.private_key
  let kept = await find()
  if (!kept) {
    await pool.query('insert into receipt_key (private_key, made_at) values ($1, $2) on conflict do nothing', [made(), now])
    kept = (await find())!
  }
  const own: KeyObject = createPrivateKey({ key: kept, format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(own).export({ format: 'jwk' }) as { x: string }
  return { x, raw: new Uint8Array(Buffer.from(x, 'base64url')), sign: (bytes) => new Uint8Array(sign(null, bytes, own)) }
}
