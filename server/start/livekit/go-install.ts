import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import {runOnce} from '../run-once.ts'
import {pinnedVersion} from './version.ts'

const moduleName = 'github.com/livekit/livekit-server'

/** How long the sources of the server itself, some two megabytes, may take to come, in milliseconds. */
const downloadPatience = 60_000

/**
 * Builds the server from its published sources with the Go that is on this machine, and puts it at `target`. Go verifies
 * what it downloads against its public checksum database. Gives null, or why it did not work.
 */
export async function goInstall(
  target: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<string | null> {
  const folder = path.dirname(target)
  await mkdir(folder, {recursive: true})
  const bin = await mkdtemp(path.join(folder, 'go-'))
  try {
    const goEnv = {
      ...env,
      GOBIN: bin,
      // Without a home folder Go knows no place for its modules.
      ...(env['GOPATH'] || env['HOME'] ? {} : {GOPATH: path.join(folder, 'go'), GOCACHE: path.join(folder, 'go-build')}),
      // What Go downloads can be deleted again like any other file.
      GOFLAGS: '-modcacherw -trimpath',
      CGO_ENABLED: '0',
    }
    const options = {env: goEnv, cwd: bin}
    const there = await runOnce('go', ['version'], {...options, timeout: 10_000})
    if (there.code !== 0) return 'Go is not installed'
    const sources = await runOnce('go', ['mod', 'download', `${moduleName}@v${pinnedVersion}`], {
      ...options,
      timeout: downloadPatience,
    })
    if (sources.code !== 0) return `Go could not download the sources (${lastLine(sources.output)})`
    say(`Building LiveKit ${pinnedVersion} from its sources with Go: this once, about two minutes on two cores.`)
    const built = await withProgress(say, () =>
      runOnce('go', ['install', `${moduleName}/cmd/server@v${pinnedVersion}`], options),
    )
    const binary = path.join(bin, 'server')
    if (built.code !== 0 || !existsSync(binary)) return `Go could not build it (${lastLine(built.output)})`
    await rename(binary, target)
    return null
  } finally {
    await rm(bin, {recursive: true, force: true})
  }
}

/** Says every half minute how long it has been going on, so that nobody takes it for stuck. */
async function withProgress<T>(say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now()
  const timer = setInterval(() => say(`  … still building, ${Math.round((Date.now() - startedAt) / 1000)} s`), 30_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

function lastLine(output: string): string {
  return output.trim().split('\n').pop() || 'it took too long'
}
