import {join} from 'node:path'
import {Pool} from 'pg'
import {folderStore} from '../adapters/assets/folder.ts'
import {s3Store} from '../adapters/assets/s3.ts'
import {createAssetBook} from '../adapters/postgres/assets.ts'
import {createModelBook} from '../adapters/postgres/models.ts'
import {migrate} from '../adapters/postgres/migrate.ts'
import {readConfig} from '../config.ts'
import {GRACE, orphans} from '../incoming/sweep.ts'
import {runningConnection} from './postgres/running.ts'
import {Refusal} from './refusal.ts'

/*
 * npm run orphans [-- --data FOLDER] [--now]
 *
 * Lists every file that belongs to nobody: in the store without its line in the database, halves of uploads and of work without their
 * model; and every line in the database without its file. What is younger than a day may be about to be named, and is left out
 * unless --now is said. For the house that runs on the data folder, or whose database DATABASE_URL names. Ends with 0 where there is
 * none, 1 where there is any (the daily sweep takes those that are old), 2 where nobody could be asked.
 */
async function run(args: readonly string[]): Promise<number> {
  const config = readConfig(args.filter((each) => each !== '--now'), process.env)
  const connection = config.databaseUrl === null ? await runningConnection(config.dataDir) : {connectionString: config.databaseUrl}
  if (connection === null) {
    console.error(`Parlour does not run on ${config.dataDir}: start it with npm start, then ask again.`)
    return 2
  }
  const pool = new Pool({...connection, max: 2})
  try {
    await migrate(pool)
    const models = join(config.dataDir, 'models')
    const shelf = {book: createAssetBook(pool), store: config.s3 ? s3Store(config.s3) : folderStore(join(models, 'files'))}
    const before = args.includes('--now') ? Infinity : Date.now() - GRACE
    const found = await orphans(shelf, createModelBook(pool), {uploads: join(models, 'uploads'), work: join(models, 'work')}, before)
    const there = new Set<string>()
    for await (const {name} of shelf.store.list()) there.add(name)
    const lost = (await shelf.book.all()).filter((hash) => !there.has(hash))
    const lines = [
      ...found.strays.map((name) => `a file that no book knows: ${name}`),
      ...found.uploads.map((name) => `half an upload of no model: uploads/${name}`),
      ...found.work.map((name) => `half a work at no model: work/${name}`),
      ...lost.map((hash) => `a file that is not there: ${hash}`)
    ]
    for (const line of lines) console.log(line)
    console.log(`${lines.length} orphan files`)
    return lines.length === 0 ? 0 : 1
  } finally {
    await pool.end()
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error)
  return 2
})
