import {homedir} from 'node:os'
import path from 'node:path'

/**
 * The folder of this account in which things are kept that can be had again: on macOS and Linux where each says that
 * such things belong.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const chosen = env['XDG_CACHE_HOME']
  if (chosen !== undefined && path.isAbsolute(chosen)) return path.join(chosen, 'parlour')
  const home = env['HOME'] || homedir()
  return platform === 'darwin' ? path.join(home, 'Library', 'Caches', 'parlour') : path.join(home, '.cache', 'parlour')
}
