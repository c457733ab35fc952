/** A file of an archive. Names are ASCII, with `/` between folders. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** USDZ wants every file's first byte at a multiple of this. */
const ALIGN = 64
const LOCAL = 30
const CENTRAL = 46
const END = 22
/** Padding travels in an extra field: an id nobody uses, and its length. */
const PAD_ID = 0x1986
const PAD_HEAD = 4

let table: Uint32Array | null = null

/** CRC-32 as ZIP has it (ISO 3309, reversed polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })
  let crc = 0xffffffff
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/**
 * An archive as USDZ asks for it (Pixar, USDZ specification 1.3): nothing compressed, nothing encrypted, every file's bytes at a multiple of
 * 64, the first file being the scene.
 */
export function zipStored(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  const placed: { path: Uint8Array; bytes: Uint8Array; crc: number; at: number; extra: number }[] = []
  let at = 0
  for (const { name, bytes } of entries) {
    const path = text.encode(name)
    const plain = at + LOCAL + path.length + PAD_HEAD
    const pad = (ALIGN - (plain % ALIGN)) % ALIGN
    placed.push({ path, bytes, crc: crc32(bytes), at, extra: PAD_HEAD + pad })
    at = plain + pad + bytes.length
  }
  const central = at
  const out = new Uint8Array(central + placed.reduce((sum, { path }) => sum + CENTRAL + path.length, 0) + END)
  const view = new DataView(out.buffer)
  const common = (offset: number, entry: { path: Uint8Array; bytes: Uint8Array; crc: number }, extra: number) => {
    view.setUint16(offset, 20, true)
    view.setUint32(offset + 10, entry.crc, true)
    view.setUint32(offset + 14, entry.bytes.length, true)
    view.setUint32(offset + 18, entry.bytes.length, true)
    view.setUint16(offset + 22, entry.path.length, true)
    view.setUint16(offset + 24, extra, true)
  }
  let end = central
  for (const entry of placed) {
    view.setUint32(entry.at, 0x04034b50, true)
    common(entry.at + 4, entry, entry.extra)
    out.set(entry.path, entry.at + LOCAL)
    view.setUint16(entry.at + LOCAL + entry.path.length, PAD_ID, true)
    view.setUint16(entry.at + LOCAL + entry.path.length + 2, entry.extra - PAD_HEAD, true)
    out.set(entry.bytes, entry.at + LOCAL + entry.path.length + entry.extra)
    view.setUint32(end, 0x02014b50, true)
    view.setUint16(end + 4, 20, true)
    common(end + 6, entry, 0)
    view.setUint32(end + 42, entry.at, true)
    out.set(entry.path, end + CENTRAL)
    end += CENTRAL + entry.path.length
  }
  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 8, placed.length, true)
  view.setUint16(end + 10, placed.length, true)
  view.setUint32(end + 12, end - central, true)
  view.setUint32(end + 16, central, true)
  return out
}
