const SIGNS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes in base58 with Bitcoin's signs, as Multibase `z` writes them (without the `z`). */
export function base58(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; value > 0n; value /= 58n) text = SIGNS[Number(value % 58n)] + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text
}

/** The bytes of a base58 text; null where it is none. At most 128 signs. */
export function fromBase58(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > 128) return null
  let value = 0n
  for (const sign of text) {
    const at = SIGNS.indexOf(sign)
    if (at < 0) return null
    value = value * 58n + BigInt(at)
  }
  const bytes: number[] = []
  for (; value > 0n; value /= 256n) bytes.unshift(Number(value % 256n))
  const zeros = text.match(/^1*/)![0].length
  return new Uint8Array([...new Array<number>(zeros).fill(0), ...bytes])
}
