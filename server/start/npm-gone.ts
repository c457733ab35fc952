import {readFile} from 'node:fs/promises'
import {runOnce} from './run-once.ts'

/** How often it is looked whether npm is still there, in milliseconds. */
const interval = 500

/**
 * Calls back when the npm that started this process has ended. npm asked to end takes down only the shell between itself
 * and us, and killed it takes down nothing: what it started would go on unseen and hold the data folder. Does nothing if
 * it was not npm who started us.
 */
export async function watchNpm(gone: () => void): Promise<void> {
  const parent = process.ppid
  const grandparent = await npmAbove(parent)
  if (grandparent === null) return
  const timer = setInterval(async () => {
    const same = process.ppid === parent && (grandparent === 'none' || (await processAt(parent))?.parent === grandparent)
    if (same) return
    clearInterval(timer)
    gone()
  }, interval)
  timer.unref()
}

/**
 * Where npm is above our parent: the number of the grandparent if that is npm, `none` if the parent is npm itself (some
 * shells step aside for the last command they run), null if neither is.
 */
async function npmAbove(parent: number): Promise<number | 'none' | null> {
  const above = await processAt(parent)
  if (above === null) return null
  if (isNpm(above.command)) return 'none'
  const next = await processAt(above.parent)
  return next !== null && isNpm(next.command) ? above.parent : null
}

/** Whether a command line is npm's, which renames itself to what it was asked for. */
export function isNpm(command: string): boolean {
  return /^npm( |$)/.test(command) || /[/\\]npm(-cli\.js)?( |$)/.test(command)
}

/** The parent and the command line of a process, or null if it is gone. */
async function processAt(pid: number): Promise<{parent: number; command: string} | null> {
  if (process.platform === 'linux') {
    try {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
      // The name in the second field may hold anything, brackets too: the rest begins after the last of them.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return {parent, command: command.replaceAll('\0', ' ').trim()}
    } catch {
      return null
    }
  }
  const {output} = await runOnce('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)])
  const found = /^\s*(\d+)\s+(.*)$/m.exec(output)
  return found ? {parent: Number(found[1]), command: found[2] ?? ''} : null
}
