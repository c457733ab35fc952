import {X509Certificate, createPrivateKey} from 'node:crypto'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {isIP} from 'node:net'
import path from 'node:path'
import {generate} from 'selfsigned'
import type {Tls} from '../config.ts'
import {Refusal, textOf} from './refusal.ts'

const day = 86_400_000
/** How long a certificate of ours is good for. Browsers refuse much longer ones. */
const validFor = 365 * day
/** One that ends sooner than this is made anew. */
const renewBefore = 14 * day

/** Reads a certificate and its key from files, and refuses what is not a pair. */
export async function readTls(files: {readonly cert: string; readonly key: string}): Promise<Tls> {
  const cert = await readPem(files.cert)
  const key = await readPem(files.key)
  let pair: boolean
  try {
    pair = new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
  } catch (error) {
    throw new Refusal(`${files.cert} and ${files.key} are no certificate and key in PEM (${textOf(error)}).`)
  }
  if (!pair) throw new Refusal(`${files.key} is not the key of the certificate in ${files.cert}.`)
  return {cert, key}
}

/**
 * The self-signed certificate of this data folder, for the names and IP addresses given. It is kept, so that a browser that
 * was told to trust it goes on doing so, until a name is new or its end is near.
 */
export async function selfSignedTls(dataDir: string, names: readonly string[], now: Date): Promise<Tls> {
  const folder = path.join(dataDir, 'tls')
  const files = {cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem')}
  const kept = await readTls(files).catch(() => null)
  if (kept !== null && stillGood(kept, names, now)) return kept
  const made = await generate([{name: 'commonName', value: 'Parlour on the local network'}], {
    keyType: 'ec',
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + validFor),
    extensions: [
      {name: 'basicConstraints', cA: false},
      {name: 'keyUsage', digitalSignature: true},
      {name: 'extKeyUsage', serverAuth: true},
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? {type: 7, ip: name} : {type: 2, value: name})),
      },
    ],
  })
  await mkdir(folder, {recursive: true, mode: 0o700})
  await replace(files.key, made.private)
  await replace(files.cert, made.cert)
  return {cert: made.cert, key: made.private}
}

function stillGood({cert}: Tls, names: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(cert)
  const end = Date.parse(certificate.validTo)
  if (end - now.getTime() < renewBefore) return false
  return names.every((name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined)
}

async function readPem(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${textOf(error)}).`)
  }
}

async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, {mode: 0o600})
  await rename(`${file}.new`, file)
}
