import {existsSync} from 'node:fs'
import {mkdir, readFile, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import {Refusal} from '../refusal.ts'
import {runOnce} from '../run-once.ts'
import type {PostgresBinaries} from './binaries.ts'
import type {Identity} from './identity.ts'

/** The name that the database knows us by. Nobody else can reach its socket, so there is no password. */
export const databaseUser = 'parlour'

/** The major version whose files these programs can read. */
const majorVersion = '18'

/**
 * Makes the database's files in `<dataDir>/postgres` unless they are there. They are made beside and then renamed, so
 * that a start which is cut off in the middle leaves nothing that looks finished.
 */
export async function ensureCluster(dataDir: string, binaries: PostgresBinaries, identity: Identity): Promise<string> {
  const cluster = path.join(dataDir, 'postgres')
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    await checkVersion(cluster)
    await identity.own(cluster)
    return cluster
  }
  const unfinished = path.join(dataDir, 'postgres.unfinished')
  await rm(unfinished, {recursive: true, force: true})
  await mkdir(unfinished, {mode: 0o700})
  await identity.own(unfinished)
  const {file, args} = identity.wrap(binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${databaseUser}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-locale',
  ])
  const {code, output, error} = await runOnce(file, args, {
    env: {PATH: process.env['PATH'] ?? '', LC_ALL: 'C'},
    cwd: dataDir,
    ...(identity.user ? {user: identity.user} : {}),
  })
  if (code !== 0) {
    await rm(unfinished, {recursive: true, force: true})
    throw refusalFor(output || String(error), dataDir)
  }
  await rename(unfinished, cluster)
  return cluster
}

/** One sentence for what PostgreSQL said when it gave up. */
export function refusalFor(output: string, dataDir: string): Refusal {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new Refusal(`The disk that holds ${dataDir} is full: make room there, then start again.`)
  }
  if (/Permission denied|Read-only file system/i.test(output)) {
    return new Refusal(`The database cannot write in ${dataDir}: choose a folder of your own with --data.`)
  }
  const said = output.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line)).pop() ?? output.trim()
  return new Refusal(`The database could not be started: ${said.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s*/, '')}`)
}

async function checkVersion(cluster: string): Promise<void> {
  const version = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version === majorVersion) return
  throw new Refusal(
    `${cluster} holds the files of PostgreSQL ${version} and this Parlour brings PostgreSQL ${majorVersion}: ` +
      'carry them over with pg_dump, or choose another folder with --data.',
  )
}
