import {X509Certificate} from 'node:crypto'
import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises'
import {createServer, request} from 'node:https'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readTls, selfSignedTls} from './certificate.ts'

const names = ['192.168.1.20', 'localhost', '127.0.0.1']
const day = 86_400_000
const now = new Date('2026-01-31T12:00:00Z')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-tls-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

test('it names every address it is for, and its key is nobody else’s to read', async () => {
  const {cert} = await selfSignedTls(folder, names, now)
  const certificate = new X509Certificate(cert)
  expect(certificate.subjectAltName).toContain('IP Address:192.168.1.20')
  expect(certificate.checkHost('localhost')).toBe('localhost')
  expect((await stat(path.join(folder, 'tls', 'key.pem'))).mode & 0o077).toBe(0)
})

test('it is kept between starts', async () => {
  const first = await selfSignedTls(folder, names, now)
  expect(await selfSignedTls(folder, names.slice(1), new Date(now.getTime() + 300 * day))).toEqual(first)
})

test('it is made anew for a new address, and before it ends', async () => {
  const first = await selfSignedTls(folder, names, now)
  const moved = await selfSignedTls(folder, ['192.168.1.77', ...names], now)
  expect(moved.cert).not.toBe(first.cert)
  const later = await selfSignedTls(folder, names, new Date(now.getTime() + 360 * day))
  expect(later.cert).not.toBe(moved.cert)
})

test('a server can be run with it', async () => {
  const server = createServer(await selfSignedTls(folder, names, new Date()), (_request, response) => response.end('in'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  const {cert} = await readTls({cert: path.join(folder, 'tls', 'cert.pem'), key: path.join(folder, 'tls', 'key.pem')})
  const [response] = await once(request({host: '127.0.0.1', port, ca: cert}).end(), 'response')
  expect(response.statusCode).toBe(200)
  server.closeAllConnections()
  server.close()
})

test('what is no pair is refused in one sentence', async () => {
  await selfSignedTls(folder, names, now)
  const own = {cert: path.join(folder, 'tls', 'cert.pem'), key: path.join(folder, 'tls', 'key.pem')}
  const other = await mkdtemp(path.join(folder, 'other-'))
  await selfSignedTls(other, names, now)
  await expect(readTls({...own, key: path.join(other, 'tls', 'key.pem')})).rejects.toThrow(/is not the key of the certificate/)
  await writeFile(path.join(folder, 'page.html'), '<!doctype html>')
  await expect(readTls({...own, cert: path.join(folder, 'page.html')})).rejects.toThrow(/are no certificate and key/)
  await expect(readTls({...own, cert: path.join(folder, 'none.pem')})).rejects.toThrow(/cannot be read/)
})
