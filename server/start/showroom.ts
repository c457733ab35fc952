import {join, resolve} from 'node:path'
import {Pool} from 'pg'
import {folderStore} from '../adapters/assets/folder.ts'
import {s3Store} from '../adapters/assets/s3.ts'
import {createCarrier} from '../adapters/postgres/carry.ts'
import {createDrafts} from '../adapters/postgres/drafts.ts'
import {createModelBook} from '../adapters/postgres/models.ts'
import {createPlans} from '../adapters/postgres/plans.ts'
import {createShowrooms} from '../adapters/postgres/showrooms.ts'
import {migrate} from '../adapters/postgres/migrate.ts'
import {systemClock} from '../adapters/system/clock.ts'
import {readConfig} from '../config.ts'
import {createLog} from '../log.ts'
import {builtProducts, carriedOut, takeIn, type CarryParts} from '../studio/carry.ts'
import {readIn, seal, writeOut} from '../studio/carry-files.ts'
import {NotPortable} from '../studio/portable.ts'
import {createShelf} from '../studio/shelf.ts'
import {runningConnection} from './postgres/running.ts'
import {Refusal} from './refusal.ts'

/*
 * npm run showroom -- export SLUG TO    a showroom of this house, with its models, as a folder, or as a zip where TO ends in .zip
 * npm run showroom -- import FROM       takes one in, with its editions and models; refused where its address is taken
 * npm run showroom -- seal FOLDER       writes the checksums of an exported folder anew, after its texts were changed by hand
 *
 * For the house that runs on the data folder (--data, PARLOUR_DATA), or whose database DATABASE_URL names. `seal` needs no house.
 */
const HELP = 'npm run showroom -- export SLUG TO   or   npm run showroom -- import FROM   or   npm run showroom -- seal FOLDER'
const CHECKOUT = resolve(import.meta.dirname, '../..')

async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--data')
  const config = readConfig(at < 0 ? [] : args.slice(at, at + 2), process.env)
  const [act, first, second] = at < 0 ? args : args.toSpliced(at, 2)
  if (!(act === 'export' && first && second) && !((act === 'import' || act === 'seal') && first)) {
    console.error(HELP)
    return 2
  }
  if (act === 'seal') return told(async () => `${first}: ${(await seal(first)).slug}, with ${(await readIn(first)).editions.length} editions`)
  const connection = config.databaseUrl === null ? await runningConnection(config.dataDir) : {connectionString: config.databaseUrl}
  if (connection === null) {
    console.error(`Parlour does not run on ${config.dataDir}: start it with npm start, then ask again.`)
    return 1
  }
  const pool = new Pool({...connection, max: 2})
  const clock = systemClock
  try {
    await migrate(pool)
    const shelf = createShelf({drafts: createDrafts(pool), showrooms: createShowrooms(pool, clock), plans: createPlans(pool), judged: createModelBook(pool).judged, clock, log: createLog('error', console.error), published: async () => undefined})
    shelf.stop()
    const parts: CarryParts = {
      carrier: createCarrier(pool), open: shelf.open, clock, isBuilt: builtProducts(join(CHECKOUT, 'public')),
      store: config.s3 ? s3Store(config.s3) : folderStore(join(config.dataDir, 'models', 'files')),
      work: join(config.dataDir, 'models', 'work')
    }
    return await told(async () => {
      if (act === 'import') {
        const portable = await readIn(first)
        await takeIn(portable, parts)
        return `${portable.slug} is here, with ${portable.editions.length} editions and ${portable.models.length} models: /studio/edit/${portable.slug}`
      }
      const portable = await carriedOut(first, parts)
      if (portable === null) throw new NotPortable(`There is no showroom "${first}".`)
      await writeOut(second!, portable)
      return `${second}: the draft, ${portable.editions.length} editions and ${portable.models.length} models`
    })
  } finally {
    await pool.end()
  }
}

/** Does something and says how it ended; what is wrong with what was given is a sentence, and the code 1. */
async function told(work: () => Promise<string>): Promise<number> {
  try {
    console.log(await work())
    return 0
  } catch (error) {
    if (!(error instanceof NotPortable)) throw error
    console.error(error.message)
    return 1
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  return 1
})
