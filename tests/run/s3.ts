import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3mini } from 's3mini'
import type { S3Place } from '../../server/adapters/assets/s3.ts'
import { cacheFolder } from '../../server/start/cache-folder.ts'
import { startChild } from '../../server/start/child.ts'
import { freeTcpPort } from '../../server/start/free-port.ts'
import { runOnce } from '../../server/start/run-once.ts'

/** The S3 server of the tests: Versity's gateway over a folder, built once from its published sources with Go. */
const VERSION = '1.8.0'
const MODULE = `github.com/versity/versitygw/cmd/versitygw@v${VERSION}`

export type S3Server = { readonly place: S3Place; stop(): Promise<void> }

/** Starts a real S3 server on loopback over a folder of its own, with an empty bucket. Rejects where none is to be had. */
export async function freshS3(): Promise<S3Server> {
  const file = await obtain()
  const folder = await mkdtemp(join(tmpdir(), 'parlour-s3-'))
  const [data, port] = [join(folder, 'data'), await freeTcpPort('127.0.0.1')]
  // In this server's folder a folder is a bucket.
  await mkdir(join(data, 'showroom'), { recursive: true })
  const keys = { accessKey: 'parlour', secretKey: 'a-secret-of-the-tests-alone' }
  const said: string[] = []
  const child = startChild({
    file,
    args: ['--port', `127.0.0.1:${port}`, '--access', keys.accessKey, '--secret', keys.secretKey, '--quiet', 'posix', data],
    env: { HOME: folder, PATH: process.env['PATH'] ?? '' },
    cwd: folder,
    endSignal: 'TERM',
    patience: 2,
    onLine: (line) => void said.push(line)
  })
  const place: S3Place = { url: `http://127.0.0.1:${port}/showroom`, region: 'us-east-1', ...keys }
  const stop = async () => {
    await child.stop()
    await rm(folder, { recursive: true, force: true })
  }
  let ended = false
  void child.exited.then(() => (ended = true))
  const bucket = new S3mini({ endpoint: place.url, region: place.region, accessKeyId: keys.accessKey, secretAccessKey: keys.secretKey })
  for (const until = Date.now() + 30_000; ; ) {
    if (await bucket.bucketExists().catch(() => false)) return { place, stop }
    if (ended || Date.now() > until) {
      await stop()
      throw new Error(`the S3 server did not start: ${said.slice(-5).join(' | ')}`)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function obtain(): Promise<string> {
  const target = join(cacheFolder(process.env), `versitygw-${VERSION}`, 'versitygw')
  const runs = async () => (await runOnce(target, ['--version'], { timeout: 10_000 })).code === 0
  if (await runs()) return target
  const folder = join(target, '..')
  await mkdir(folder, { recursive: true })
  const bin = await mkdtemp(join(folder, 'go-'))
  try {
    console.warn(`Building the S3 server of the tests (versitygw ${VERSION}) from its sources with Go: this once, some minutes.`)
    const built = await runOnce('go', ['install', MODULE], { env: { ...process.env, GOBIN: bin, CGO_ENABLED: '0', GOFLAGS: '-modcacherw -trimpath' }, cwd: bin })
    if (built.code !== 0) throw new Error(`no S3 server: Go could not build ${MODULE} (${built.output.trim().split('\n').pop() ?? built.error?.message})`)
    await rename(join(bin, 'versitygw'), target)
    return target
  } finally {
    await rm(bin, { recursive: true, force: true })
  }
}
