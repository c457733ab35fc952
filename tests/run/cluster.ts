import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {TestProject} from 'vitest/node'
import {startPostgres, type PostgresConnection} from '../../server/start/postgres/start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresConnection
  }
}

/** Runs one PostgreSQL for all the tests of a project, on a folder that is gone afterwards. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parlour-test-'))
  const postgres = await startPostgres(folder)
  project.provide('postgres', postgres.connection)
  return async () => {
    await postgres.stop()
    await rm(folder, {recursive: true, force: true})
  }
}
