import { deflateRawSync } from 'node:zlib'

/** A file to be packed. `mode`: its Unix mode; `said`: the length that it claims to have, where it lies. */
export interface Entry {
  name: string
  data: Uint8Array
  mode?: number
  said?: number
}

/** A zip by hand, so that it may lie. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, data, mode = 0o100644, said = data.length } of entries) {
    const packed = deflateRawSync(data)
    const crc = crc32(data)
    const label = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(0x800, 6)
    head.writeUInt16LE(8, 8)
    for (const [where, value] of [[14, crc], [18, packed.length], [22, said]] as const) head.writeUInt32LE(value, where)
    head.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(0x314, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(0x800, 8)
    entry.writeUInt16LE(8, 10)
    for (const [where, value] of [[16, crc], [20, packed.length], [24, said], [38, (mode << 16) >>> 0], [42, at]] as const) entry.writeUInt32LE(value, where)
    entry.writeUInt16LE(label.length, 28)
    parts.push(head, label, packed)
    central.push(entry, label)
    at += head.length + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

/** CRC-32 (ISO 3309) of bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
