import {appendFileSync} from 'node:fs'
import {mkdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {startChild} from '../child.ts'
import {leaveSocketFolder, socketFolder} from '../socket-folder.ts'
import {postgresBinaries} from './binaries.ts'
import {databaseUser, ensureCluster, refusalFor} from './cluster.ts'
import {chooseIdentity} from './identity.ts'
import {endLeftover} from './leftover.ts'

/** Where a database is to be reached: a folder with its socket, which `pg` takes as a host, and the port in its name. */
export type PostgresConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** A PostgreSQL that this process runs. */
export type RunningPostgres = {
  readonly connection: PostgresConnection
  /** Resolves with the reason, one sentence, if it ends without having been stopped. */
  readonly failed: Promise<Error>
  /** Ends it in good order: open transactions are rolled back, everything committed is on the disk. */
  stop(): Promise<void>
}

/** The port is only a part of the socket's name: nothing listens on the network. */
const port = 5432
const socketName = `.s.PGSQL.${port}`

/**
 * Starts the PostgreSQL that came with the packages on `<dataDir>/postgres`, making its files at the first start. It is
 * reached by a Unix socket that only this account may open. Every commit waits for the disk. Rejects with a `Refusal`.
 */
export async function startPostgres(dataDir: string): Promise<RunningPostgres> {
  await mkdir(dataDir, {recursive: true, mode: 0o700})
  const binaries = await postgresBinaries()
  const identity = await chooseIdentity(binaries.postgres)
  const cluster = await ensureCluster(dataDir, binaries, identity)
  await endLeftover(cluster)
  const host = await socketFolder(dataDir, socketName)
  await identity.own(host)
  // Its number may be another program's by now, and PostgreSQL would take that program for a database.
  await rm(path.join(host, `${socketName}.lock`), {force: true})

  const lastLines: string[] = []
  let ready = (): void => {}
  const readiness = new Promise<void>((resolve) => (ready = resolve))
  const command = identity.wrap(binaries.postgres, ['-D', cluster, ...settings(host)])
  const log = path.join(dataDir, 'postgres.log')
  await rm(log, {force: true})
  const child = startChild({
    ...command,
    env: {PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC'},
    cwd: dataDir,
    endSignal: 'INT',
    // A fast shutdown takes well under a second; this is for a disk that is slow to take the last checkpoint.
    patience: 60,
    ...(identity.user ? {user: identity.user} : {}),
    onLine(line) {
      lastLines.push(line)
      if (lastLines.length > 20) lastLines.shift()
      if (line.includes('database system is ready to accept connections')) ready()
      keep(log, line)
    },
  })

  let stopping = false
  const failed = new Promise<Error>((resolve) => {
    void child.exited.then((exit) => {
      if (!stopping) resolve(refusalFor(lastLines.join('\n') || String(exit.error ?? exit.code), dataDir))
    })
  })
  const failure = await Promise.race([readiness.then(() => null), failed])
  if (failure !== null) throw failure
  return {
    connection: {host, port, user: databaseUser, database: 'postgres'},
    failed,
    stop: async () => {
      stopping = true
      await child.stop()
      await leaveSocketFolder(host, dataDir)
    },
  }
}

/** What differs from PostgreSQL's own defaults. Its log names no person: no statements, no values. */
function settings(host: string): string[] {
  const chosen = {
    listen_addresses: '',
    unix_socket_directories: host,
    unix_socket_permissions: '0700',
    port: String(port),
    fsync: 'on',
    max_connections: '100',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A log line that cannot be kept is no reason to stop: on a full disk it is the database that says so. */
function keep(log: string, line: string): void {
  try {
    appendFileSync(log, `${line}\n`, {mode: 0o600})
  } catch {
    return
  }
}
