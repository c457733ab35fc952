import path from 'node:path'
import {readConfig} from '../../server/config.ts'
import {createLog} from '../../server/log.ts'
import {stopWithNpm} from '../../server/start/npm-gone.mjs'
import {run} from '../../server/start/run.ts'
import {stopSignal} from '../../server/start/stop-signal.ts'
import {smallApp} from './small-app.ts'

/** Starts the least product in a process of its own, as the real start does: for tests that kill it. Not for import. */
stopWithNpm()
process.exit(
  await run({
    config: {...readConfig(process.argv.slice(2), process.env), dev: true},
    createApp: smallApp,
    root: path.resolve(import.meta.dirname, '../..'),
    env: process.env,
    log: createLog('error', console.error),
    say: console.log,
    stopped: stopSignal(),
  }),
)
