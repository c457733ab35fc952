import {createApp} from './app.ts'
import {readConfig} from './config.ts'
import {createLog} from './log.ts'
import {createCrew} from './start/crew/crew.ts'
import {printSignInLink} from './start/print-sign-in-link.ts'
import {Refusal} from './start/refusal.ts'
import {run} from './start/run.ts'
import {stopSignal} from './start/stop-signal.ts'
import {supervise} from './start/supervise.ts'

/** Does what the command line asks for and gives the exit code. `root` is the checkout. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv, root: string): Promise<number> {
  return orRefusal(async () => {
    const config = readConfig(argv, env)
    if (argv.includes('--sign-in')) return printSignInLink(config, console.log)
    if (config.dev) return supervise({argv, env, root, say: console.log, stopped: stopSignal()})
    return serve(argv, env, root)
  })
}

/** Sets everything up and serves until it is told to stop. Gives the exit code. */
export async function serve(argv: readonly string[], env: NodeJS.ProcessEnv, root: string): Promise<number> {
  return orRefusal(async () => {
    const config = readConfig(argv, env)
    const log = createLog(config.logLevel, (line) => console.error(line))
    return run({config, createApp: config.processes > 1 && !config.dev ? async (options) => createCrew(options) : createApp, root, env, log, say: console.log, stopped: stopSignal()})
  })
}

async function orRefusal(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    // What is refused has a sentence; anything else is a fault of ours, and where it lies is worth knowing.
    console.error(error instanceof Refusal ? error.message : error)
    return 1
  }
}
