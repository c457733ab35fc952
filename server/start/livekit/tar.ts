const blockSize = 512

/**
 * The bytes of one file in a tar archive (POSIX ustar), or null if it is not there. `name` is compared with the last part
 * of the path, since releases differ in the folder they put before it.
 */
export function fileInTar(archive: Uint8Array, name: string): Uint8Array | null {
  let offset = 0
  while (offset + blockSize <= archive.length) {
    const header = archive.subarray(offset, offset + blockSize)
    if (header.every((byte) => byte === 0)) return null
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    if (!Number.isSafeInteger(size) || size < 0) return null
    const start = offset + blockSize
    const isFile = header[156] === 0x30 || header[156] === 0
    if (isFile && textAt(header, 0, 100).split('/').pop() === name) {
      return start + size <= archive.length ? archive.subarray(start, start + size) : null
    }
    offset = start + Math.ceil(size / blockSize) * blockSize
  }
  return null
}

/** A text field of a header, which ends at its first zero byte. */
function textAt(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString('utf8').trim()
}
