import {Pool} from 'pg'
import {createDrafts} from '../adapters/postgres/drafts.ts'
import {createModelBook} from '../adapters/postgres/models.ts'
import {createPlans} from '../adapters/postgres/plans.ts'
import {createShowrooms} from '../adapters/postgres/showrooms.ts'
import {migrate} from '../adapters/postgres/migrate.ts'
import {systemClock} from '../adapters/system/clock.ts'
import {readConfig} from '../config.ts'
import {createLog} from '../log.ts'
import {carried, readIn, takeIn, writeOut} from '../studio/carry.ts'
import {NotPortable} from '../studio/portable.ts'
import {createShelf} from '../studio/shelf.ts'
import {runningConnection} from './postgres/running.ts'
import {Refusal} from './refusal.ts'

/*
 * npm run showroom -- export SLUG TO    a showroom of this house as a folder, or as a zip where TO ends in .zip
 * npm run showroom -- import FROM       takes one in, with its editions; refused where its address is taken
 *
 * For the house that runs on the data folder (--data, PARLOUR_DATA), or whose database DATABASE_URL names.
 */
const HELP = 'npm run showroom -- export SLUG TO   or   npm run showroom -- import FROM'

async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--data')
  const config = readConfig(at < 0 ? [] : args.slice(at, at + 2), process.env)
  const [act, first, second] = at < 0 ? args : args.toSpliced(at, 2)
  if (!(act === 'export' && first && second) && !(act === 'import' && first)) {
    console.error(HELP)
    return 2
  }
  const connection = config.databaseUrl === null ? await runningConnection(config.dataDir) : {connectionString: config.databaseUrl}
  if (connection === null) {
    console.error(`Parlour does not run on ${config.dataDir}: start it with npm start, then ask again.`)
    return 1
  }
  const pool = new Pool({...connection, max: 2})
  const clock = systemClock
  try {
    await migrate(pool)
    const [drafts, showrooms] = [createDrafts(pool), createShowrooms(pool, clock)]
    const shelf = createShelf({drafts, showrooms, plans: createPlans(pool), judged: createModelBook(pool).judged, clock, log: createLog('error', console.error), published: async () => undefined})
    shelf.stop()
    if (act === 'import') {
      const portable = await readIn(first)
      await takeIn(portable, drafts, showrooms, clock)
      console.log(`${portable.slug} is here, with ${portable.editions.length} editions: /studio/edit/${portable.slug}`)
      return 0
    }
    const portable = await carried(first, shelf, showrooms)
    if (portable === null) {
      console.error(`There is no showroom "${first}".`)
      return 1
    }
    await writeOut(second!, portable)
    console.log(`${second}: the draft and ${portable.editions.length} editions`)
    return 0
  } catch (error) {
    if (!(error instanceof NotPortable)) throw error
    console.error(error.message)
    return 1
  } finally {
    await pool.end()
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  return 1
})
