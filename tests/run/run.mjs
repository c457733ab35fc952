/**
 * What `npm run check`, `npm test`, `npm run bench`, `npm run looks` and `npm run build` run. This first part uses Node alone:
 * it sees to it that the packages are there.
 */
import {fileURLToPath} from 'node:url'
import {install, isInstalled} from '../../server/start/install.mjs'
import {nodeFits, nodeSentence} from '../../server/start/node-version.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [mode = 'all', ...rest] = process.argv.slice(2)

try {
  if (!nodeFits(process.versions.node)) throw new Error(nodeSentence(process.versions.node))
  if (!isInstalled(root)) await install(root)
  const {register} = await import('tsx/esm/api')
  register()
  const {runMode} = await import('./modes.ts')
  process.exitCode = await runMode(mode, rest, root)
} catch (error) {
  console.error(error instanceof Error ? (error.name === 'Refusal' ? error.message : error.stack) : String(error))
  process.exitCode = 1
}
