/**
 * The first part of `npm start`: it uses what comes with Node and nothing else, since nothing else may be there yet.
 */
import {fileURLToPath} from 'node:url'
import {helpText, readOptions} from './help.mjs'
import {install, isInstalled} from './install.mjs'
import {nodeFits, nodeSentence} from './node-version.mjs'
import {stopWithNpm} from './npm-gone.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const argv = process.argv.slice(2)

stopWithNpm()
try {
  if (!nodeFits(process.versions.node)) throw new Error(nodeSentence(process.versions.node))
  if (process.platform === 'win32') throw new Error('Parlour does not run on Windows itself: use WSL.')
  if (argv.includes('--help')) {
    console.log(helpText(readOptions()))
  } else {
    if (!isInstalled(root)) await install(root)
    // @ts-ignore -- tsx is there only now.
    const {register} = await import('tsx/esm/api')
    register()
    const {main} = await import('../main.ts')
    // Whatever is still under way here is of no use any more, and children end with us.
    process.exit(await main(argv, process.env, root))
  }
} catch (error) {
  // What is thrown here on purpose is one sentence; anything else is a fault of ours, and where it lies is worth knowing.
  console.error(error instanceof Error && error.constructor === Error ? error.message : error)
  process.exitCode = 1
}
