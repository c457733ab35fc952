/** What `npm run dev` starts, and starts anew whenever a source of the server changes. */
import {fileURLToPath} from 'node:url'
import {register} from 'tsx/esm/api'

register()
const {serve} = await import('../main.ts')
process.exit(await serve(process.argv.slice(2), process.env, fileURLToPath(new URL('../..', import.meta.url))))
