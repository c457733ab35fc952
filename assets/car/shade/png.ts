import { crc32, deflateSync } from 'node:zlib'

/** An 8-bit picture as PNG: one channel (grey) or three (sRGB). */
export function png(width: number, height: number, pixels: Uint8Array, channels: 1 | 3): Uint8Array {
  const raw = new Uint8Array(height * (width * channels + 1))
  for (let j = 0; j < height; j++) raw.set(pixels.subarray(j * width * channels, (j + 1) * width * channels), j * (width * channels + 1) + 1)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header[8] = 8
  header[9] = channels === 3 ? 2 : 0
  return Buffer.concat([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const out = Buffer.alloc(8 + body.length)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), 4 + body.length)
  return out
}
