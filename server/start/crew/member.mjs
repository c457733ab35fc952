/** One of several app processes behind one port: started by the first process, told by it what to do. */
import {register} from 'tsx/esm/api'

register()
const {serveAsMember} = await import('./member.ts')
await serveAsMember()
