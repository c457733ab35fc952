import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {databaseUser} from './cluster.ts'
import type {PostgresConnection} from './start.ts'

/**
 * How to reach the PostgreSQL that another process runs on a data folder, or null if none does. It may have ended without
 * a word: whoever connects finds out.
 */
export async function runningConnection(dataDir: string): Promise<PostgresConnection | null> {
  const text = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  return text === null ? null : connectionIn(text)
}

/** What a `postmaster.pid` says: its fourth line is the port and its fifth the folder of the socket. */
export function connectionIn(text: string): PostgresConnection | null {
  const lines = text.split('\n')
  const port = Number(lines[3])
  const host = lines[4]?.trim() ?? ''
  return host.startsWith('/') && Number.isInteger(port) && port > 0 ? {host, port, user: databaseUser, database: 'postgres'} : null
}
