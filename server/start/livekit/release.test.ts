import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {archiveName, downloadRelease} from './release.ts'

const archive = archiveName(process.platform, process.arch)

let folder: string
let server: Server
let files: Record<string, Buffer>
let releases: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-release-'))
  files = {}
  server = createServer((request, response) => {
    const file = files[path.basename(request.url ?? '')]
    if (file === undefined) response.writeHead(404)
    response.end(file)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, {recursive: true, force: true})
})

async function packed(program: string): Promise<Buffer> {
  await writeFile(path.join(folder, 'livekit-server'), program)
  return execFileSync('tar', ['-czf', '-', 'livekit-server'], {cwd: folder})
}

if (archive === null) {
  test('where LiveKit publishes nothing for a platform, that is said', async () => {
    expect(await downloadRelease(path.join(folder, 'out'), () => {}, releases)).toMatch(/^LiveKit publishes no server/)
  })
}

for (const name of archive === null ? [] : [archive]) {
  test('a release that is what its checksum says is put in place, ready to run', async () => {
    const bytes = await packed('the program')
    files = {[name]: bytes, 'checksums.txt': Buffer.from(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)}
    const target = path.join(folder, 'cache', 'livekit-server')
    expect(await downloadRelease(target, () => {}, releases)).toBeNull()
    expect(await readFile(target, 'utf8')).toBe('the program')
  })

  test('a release with another checksum is refused, and nothing is left of it', async () => {
    files = {[name]: await packed('another program'), 'checksums.txt': Buffer.from(`${'0'.repeat(64)}  ${name}\n`)}
    const target = path.join(folder, 'cache', 'livekit-server')
    expect(await downloadRelease(target, () => {}, releases)).toMatch(/is not what its release says/)
    expect(existsSync(target)).toBe(false)
  })

  test('a release without a checksum is refused', async () => {
    files = {[name]: await packed('the program'), 'checksums.txt': Buffer.from('')}
    expect(await downloadRelease(path.join(folder, 'out'), () => {}, releases)).toMatch(/states no checksum/)
  })

  test('a network that refuses is said, quickly', async () => {
    server.close()
    const startedAt = Date.now()
    expect(await downloadRelease(path.join(folder, 'out'), () => {}, 'http://127.0.0.1:1')).toMatch(/could not be downloaded/)
    expect(Date.now() - startedAt).toBeLessThan(10_000)
  })
}
