import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'

/** The type of a Unix file in the upper half of an entry's attributes: a link. */
const LINK = 0o120000
const TYPE = 0o170000

/**
 * The files of a zip by their paths. Nothing is written anywhere. Paths that climb, links, names without measure, entries said
 * to be small that are not, and more than the limits allow are refused before they are unfolded.
 */
export async function openArchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const archive = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => (error ? reject(odd(error)) : resolve(zip)))
  )
  const files = new Map<string, Uint8Array>()
  let unpacked = 0
  return new Promise((resolve, reject) => {
    archive.on('error', (error: Error) => reject(odd(error)))
    archive.on('end', () => resolve(files))
    archive.on('entry', (entry: Entry) => {
      take(archive, entry)
        .then((file) => {
          if (file) files.set(entry.fileName, file)
          archive.readEntry()
        })
        .catch(reject)
    })
    archive.readEntry()
  })

  async function take(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
    const name = entry.fileName
    const place = plainName(name)
    if (name.length > LIMITS.name || /\p{C}/u.test(name)) throw new Unfit('odd-archive', place, `a name of ${name.length} signs`)
    if (((entry.externalFileAttributes >>> 16) & TYPE) === LINK) throw new Unfit('odd-archive', place, 'a link')
    if (zip.entryCount > LIMITS.entries) throw new Unfit('too-large', place, `${zip.entryCount} entries`)
    unpacked += entry.uncompressedSize
    if (unpacked > LIMITS.unpacked) throw new Unfit('too-large', place, `${unpacked} bytes unpacked`)
    if (name.endsWith('/') || name.startsWith('__MACOSX/')) return null
    if (entry.generalPurposeBitFlag & 1) throw new Unfit('odd-archive', place, 'locked by a password')
    return new Promise((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(odd(error))
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('error', (broken: Error) => reject(odd(broken)))
        stream.on('end', () => resolve(Buffer.concat(parts)))
      })
    )
  }
}

const odd = (error: Error): Unfit => new Unfit('odd-archive', 'archive', error.message.slice(0, 200))
