import {execFileSync, spawn} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import pg from 'pg'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {startPostgres, type RunningPostgres} from './start.ts'

let folder: string
const running: RunningPostgres[] = []
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-pg-'))
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  await rm(folder, {recursive: true, force: true})
})

async function start(dataDir = folder): Promise<RunningPostgres> {
  const postgres = await startPostgres(dataDir)
  running.push(postgres)
  return postgres
}

async function ask(postgres: RunningPostgres, statement: string): Promise<unknown[]> {
  const client = new pg.Client({...postgres.connection})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

function pidFile(): string {
  return path.join(folder, 'postgres', 'postmaster.pid')
}

test('what was committed is there after a stop and a start', async () => {
  const first = await start()
  await ask(first, `create table kept as select 'a word' as word`)
  await first.stop()
  expect(await ask(await start(), 'select word from kept')).toEqual([{word: 'a word'}])
})

test('killed outright, it says so, and the next start has everything that was committed', async () => {
  const first = await start()
  await ask(first, `create table kept as select 'a word' as word`)
  process.kill(Number((await readFile(pidFile(), 'utf8')).split('\n')[0]), 'SIGKILL')
  expect((await first.failed).message).toMatch(/^The database/)
  expect(await ask(await start(), 'select word from kept')).toEqual([{word: 'a word'}])
})

test('one that an earlier start left running is ended, and its data are taken over', async () => {
  const first = await start()
  await ask(first, `create table kept as select 'a word' as word`)
  expect(await ask(await start(), 'select word from kept')).toEqual([{word: 'a word'}])
  await first.failed
})

test('a postmaster.pid whose number is another program’s by now stands in nobody’s way', async () => {
  await (await start()).stop()
  const other = spawn('sleep', ['600'])
  try {
    const left = `${other.pid}\n${path.join(folder, 'postgres')}\n1\n5432\n\n\n\n`
    await writeFile(pidFile(), left)
    await writeFile(path.join(folder, 'socket', '.s.PGSQL.5432.lock'), left)
    expect(await ask(await start(), 'select 1 as one')).toEqual([{one: 1}])
    expect(other.exitCode).toBeNull()
  } finally {
    other.kill()
  }
})

test('a data folder too deep for a socket’s path will do', async () => {
  const deep = path.join(folder, 'x'.repeat(60), 'y'.repeat(60))
  expect(await ask(await start(deep), 'select 1 as one')).toEqual([{one: 1}])
})

test('the first start cut off in the middle leaves nothing that looks finished', async () => {
  await mkdir(path.join(folder, 'postgres.unfinished'))
  await writeFile(path.join(folder, 'postgres.unfinished', 'PG_VERSION'), '18\n')
  expect(await ask(await start(), 'select 1 as one')).toEqual([{one: 1}])
})

test('files of another major version are left alone, with a sentence', async () => {
  await (await start()).stop()
  const version = path.join(folder, 'postgres', 'PG_VERSION')
  await cp(version, `${version}.kept`)
  await writeFile(version, '17\n')
  await expect(start()).rejects.toThrow(/holds the files of PostgreSQL 17/)
})

test('nobody else may open its socket', async () => {
  const {host} = (await start()).connection
  const listing = execFileSync('ls', ['-ld', host], {encoding: 'utf8'})
  expect(listing).toMatch(/^d(rwx)------/)
})
