import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {archiveName, downloadRelease, officialReleases} from './release.ts'
import {pinnedVersion} from './version.ts'

/** As the builder of LiveKit's releases names what it makes, at 1.13.5: `livekit_<version>_<system>_<processor>.tar.gz`. */
test.each([
  ['linux', 'x64', 'livekit_1.13.5_linux_amd64.tar.gz'],
  ['linux', 'arm64', 'livekit_1.13.5_linux_arm64.tar.gz'],
  ['linux', 'arm', 'livekit_1.13.5_linux_armv7.tar.gz'],
  ['linux', 'riscv64', null],
  ['darwin', 'arm64', null],
  ['darwin', 'x64', null],
] as const)('on %s %s it is called %s', (platform, arch, name) => {
  expect(archiveName(platform, arch)).toBe(name)
})

test('it is had from LiveKit’s own releases', () => {
  expect(`${officialReleases}/v${pinnedVersion}`).toBe('https://github.com/livekit/livekit/releases/download/v1.13.5')
})

const archive = archiveName(process.platform, process.arch)

let folder: string
let target: string
let servers: Server[]
/** What lies in the store that releases are sent on to, by name; a function answers as it likes. */
let files: Record<string, Buffer | RequestListener>
let asked: string[]
let releases: string

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-release-'))
  target = path.join(folder, 'cache', 'livekit-server')
  files = {}
  servers = []
  asked = []
  const store = await listening((request, response) => {
    const file = files[path.basename(new URL(request.url ?? '/', 'http://x').pathname)]
    if (typeof file === 'function') return file(request, response)
    response.writeHead(file === undefined ? 404 : 200, {'content-type': 'application/octet-stream', ...(file ? {'content-length': file.length} : {})})
    response.end(file)
  })
  // GitHub sends whoever asks for a release's file on to its store, on another host and with a signature.
  releases = await listening((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(302, {location: `${store}/bucket/${path.basename(request.url ?? '')}?sig=a%2Fb&se=2026`}).end()
  })
})
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await rm(folder, {recursive: true, force: true})
})

/** An archive as the release's: the server, and its licence before it. */
async function packed(program: string | Buffer): Promise<Buffer> {
  await writeFile(path.join(folder, 'livekit-server'), program)
  await writeFile(path.join(folder, 'LICENSE'), 'free')
  return execFileSync('tar', ['-czf', '-', 'LICENSE', 'livekit-server'], {cwd: folder})
}

/** The checksum file of a release: one line for each of its archives. */
const checksums = (...entries: [name: string, of: Buffer][]) =>
  Buffer.from(
    [['livekit_1.13.5_windows_amd64.zip', Buffer.from('other')] as const, ...entries]
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
      .join(''),
  )

const obtain = (say: (line: string) => void = () => {}) => downloadRelease(target, say, {releases, patience: 400, longest: 2_400})

async function nothingIsLeft(): Promise<void> {
  expect(existsSync(target)).toBe(false)
  expect(existsSync(path.dirname(target)) ? await readdir(path.dirname(target)) : []).toEqual([])
}

if (archive === null) {
  test('where LiveKit publishes nothing for a platform, that is said', async () => {
    expect(await obtain()).toMatch(/^LiveKit publishes no server/)
  })
}

for (const name of archive === null ? [] : [archive]) {
  test('A3: what its checksum says, sent on from elsewhere, is put in place, ready to run', async () => {
    const bytes = await packed('the program')
    files = {[name]: bytes, 'checksums.txt': checksums([name, bytes])}
    const said: string[] = []
    expect(await obtain((line) => said.push(line))).toBeNull()
    expect(await readFile(target, 'utf8')).toBe('the program')
    expect((await stat(target)).mode & 0o111).toBe(0o111)
    expect(asked).toEqual([`/v${pinnedVersion}/checksums.txt`, `/v${pinnedVersion}/${name}`])
    expect(said[0]).toBe(`Downloading LiveKit ${pinnedVersion}.`)
    expect(said.at(-1)).toBe('  … 100 %')
  })

  test('A3: with another checksum it is refused, and nothing is left of it', async () => {
    files = {[name]: await packed('another program'), 'checksums.txt': checksums([name, await packed('the program')])}
    expect(await obtain()).toMatch(/is not what its release says/)
    await nothingIsLeft()
  })

  test('A3: without a line of its own in the checksum file it is refused, and not even asked for', async () => {
    files = {[name]: await packed('the program'), 'checksums.txt': checksums()}
    expect(await obtain()).toMatch(/states no checksum/)
    expect(asked.join()).not.toContain(name)
    await nothingIsLeft()
  })

  test('A3: without a checksum file it is refused, and not even asked for', async () => {
    files = {[name]: await packed('the program')}
    expect(await obtain()).toMatch(/could not be downloaded \(127\.0\.0\.1:\d+ answered 404\)/)
    expect(asked.join()).not.toContain(name)
    await nothingIsLeft()
  })

  test('A3: cut off in the middle it is refused', async () => {
    const bytes = await packed(Buffer.alloc(300_000, 'incompressible?'))
    const cut: RequestListener = (_request, response) => {
      response.writeHead(200, {'content-length': bytes.length})
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
    }
    files = {[name]: cut, 'checksums.txt': checksums([name, bytes])}
    expect(await obtain()).toMatch(/could not be downloaded/)
    await nothingIsLeft()
  })

  test('A3: an archive that is whole by its length and half by its content is refused', async () => {
    const bytes = await packed('the program')
    files = {[name]: bytes.subarray(0, bytes.length / 2), 'checksums.txt': checksums([name, bytes])}
    expect(await obtain()).toMatch(/is not what its release says/)
    await nothingIsLeft()
  })

  test('an archive without a server in it is refused', async () => {
    await writeFile(path.join(folder, 'LICENSE'), 'free')
    const bytes = execFileSync('tar', ['-czf', '-', 'LICENSE'], {cwd: folder})
    files = {[name]: bytes, 'checksums.txt': checksums([name, bytes])}
    expect(await obtain()).toBe(`${name} holds no livekit-server`)
    await nothingIsLeft()
  })

  test('A3: a network that trickles is given up early, having said how far it was', async () => {
    const bytes = await packed('the program')
    const trickle: RequestListener = (_request, response) => {
      response.writeHead(200, {'content-length': 1_000_000})
      const drip = setInterval(() => response.write(Buffer.alloc(1_000)), 20)
      response.once('close', () => clearInterval(drip))
    }
    files = {[name]: trickle, 'checksums.txt': checksums([name, bytes])}
    const startedAt = Date.now()
    expect(await obtain()).toBe('the release could not be downloaded (it comes too slowly)')
    expect(Date.now() - startedAt).toBeLessThan(2_400)
    await nothingIsLeft()
  })

  test('A3: a network that falls silent in the middle is given up', async () => {
    const bytes = await packed('the program')
    const stall: RequestListener = (_request, response) => {
      response.writeHead(200, {'content-length': bytes.length})
      response.write(bytes.subarray(0, bytes.length / 2))
    }
    files = {[name]: stall, 'checksums.txt': checksums([name, bytes])}
    const said: string[] = []
    expect(await obtain((line) => said.push(line))).toBe('the release could not be downloaded (no answer in time)')
    expect(said.join()).toMatch(/… \d+ %/)
    await nothingIsLeft()
  })

  test('a network that refuses is said at once', async () => {
    expect(await downloadRelease(target, () => {}, {releases: 'http://127.0.0.1:1'})).toMatch(/could not be downloaded/)
    await nothingIsLeft()
  })
}
