import {chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {cacheFolder} from '../cache-folder.ts'
import {missingLiveKitLine, obtainLiveKit} from './obtain.ts'
import {pinnedVersion} from './version.ts'

const nowhere = 'http://127.0.0.1:1'

let folder: string
let said: string[]
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-obtain-'))
  said = []
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** A program that says it is a LiveKit server of some version. */
async function claims(version: string, ...place: string[]): Promise<string> {
  const file = path.join(folder, ...place, 'livekit-server')
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, `#!/bin/sh\necho "livekit-server version ${version}"\n`)
  await chmod(file, 0o755)
  return file
}

/**
 * A `go` that does what the real one does on its three calls, as far as anybody sees, and writes down what it was asked. What
 * it builds says that it is a LiveKit server of some version.
 */
async function go(builds: string | null, downloads = true): Promise<void> {
  const file = path.join(folder, 'bin', 'go')
  await mkdir(path.dirname(file), {recursive: true})
  const built = builds === null ? 'echo "no room to build in" >&2; exit 1' : `printf '#!/bin/sh\\necho "livekit-server version ${builds}"\\n' > "$GOBIN/server"; /bin/chmod 755 "$GOBIN/server"`
  await writeFile(
    file,
    `#!/bin/sh
echo "$*" >> ${folder}/asked
case "$1" in
  version) echo "go version go1.26.0 linux/amd64";;
  mod) ${downloads ? ':' : 'echo "proxy refused" >&2; exit 1'};;
  install) ${built};;
esac
`,
  )
  await chmod(file, 0o755)
}

function cacheParts(): string[] {
  const place = path.join(cacheFolder({HOME: folder}), `livekit-server-${pinnedVersion}`)
  return path.relative(folder, place).split(path.sep)
}

function obtain(...onPath: string[]) {
  const env = {PATH: onPath.map((place) => path.join(folder, place)).join(path.delimiter), HOME: folder}
  return obtainLiveKit({env, say: (line) => said.push(line), from: {releases: nowhere}})
}

test('A3: one on the PATH goes before the cache', async () => {
  const file = await claims('1.14.2', 'bin')
  await claims(pinnedVersion, ...cacheParts())
  expect(await obtain('bin')).toEqual({file, from: 'path'})
})

test('A3: one on the PATH that is too old, or cannot be run, is passed over', async () => {
  await claims('1.5.0', 'old')
  await chmod(await claims(pinnedVersion, 'broken'), 0o644)
  const file = await claims(pinnedVersion, ...cacheParts())
  expect(await obtain('old', 'broken')).toEqual({file, from: 'cache'})
})

test('A3: where no way works, each says why, quickly, in one line', async () => {
  const startedAt = Date.now()
  const obtained = await obtain('empty')
  expect(Date.now() - startedAt).toBeLessThan(15_000)
  if (obtained.file !== null) throw new Error('there is none to be had')
  expect(obtained.reasons).toHaveLength(2)
  const line = missingLiveKitLine(obtained.reasons)
  expect(line).toContain('Go is not installed')
  expect(line).toContain('in writing only')
  expect(line).not.toContain('\n')
})

test('A3: where the release cannot be had it is built with Go, told so, and found in the cache from then on', async () => {
  await go(pinnedVersion)
  const cached = path.join(folder, ...cacheParts(), 'livekit-server')
  expect(await obtain('bin')).toEqual({file: cached, from: 'go'})
  const server = `github.com/livekit/livekit-server`
  expect((await readFile(path.join(folder, 'asked'), 'utf8')).trim().split('\n')).toEqual([
    'version',
    `mod download ${server}@v${pinnedVersion}`,
    `install ${server}/cmd/server@v${pinnedVersion}`,
  ])
  expect(said).toEqual([expect.stringMatching(/^Building LiveKit .* with Go: this once, about two minutes/)])
  expect(await readdir(path.dirname(cached))).toEqual(['livekit-server'])
  expect(await obtain('bin')).toEqual({file: cached, from: 'cache'})
})

test.each([
  ['that cannot download the sources', pinnedVersion, false, 'Go could not download the sources (proxy refused)'],
  ['that cannot build it', null, true, 'Go could not build it (no room to build in)'],
  ['that builds what does not fit', '1.2.3', true, 'what came does not run here'],
])('a Go %s is a reason, and no more', async (_what, builds, downloads, reason) => {
  await go(builds, downloads)
  const obtained = await obtain('bin')
  expect(obtained.file === null && obtained.reasons[1]).toBe(reason)
})
