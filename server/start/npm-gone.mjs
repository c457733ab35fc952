import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** How often it is looked whether npm is still there, in milliseconds. */
const interval = 500

/**
 * Asks this process to stop, as SIGTERM does, when the npm that started it has ended. npm asked to end takes down only the
 * shell between itself and us, and killed it takes down nothing: what it started would go on unseen and hold the data
 * folder. Does nothing if it was not npm who started us.
 */
export function stopWithNpm() {
  const parent = process.ppid
  const grandparent = npmAbove(parent)
  if (grandparent === null) return
  const timer = setInterval(() => {
    const same = process.ppid === parent && (grandparent === 'none' || processAt(parent)?.parent === grandparent)
    if (same) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, interval)
  timer.unref()
}

/**
 * Where npm is above our parent: the number of the grandparent if that is npm, `none` if the parent is npm itself (some
 * shells step aside for the last command they run), null if neither is.
 * @param {number} parent
 * @returns {number | 'none' | null}
 */
function npmAbove(parent) {
  const above = processAt(parent)
  if (above === null) return null
  if (isNpm(above.command)) return 'none'
  const next = processAt(above.parent)
  return next !== null && isNpm(next.command) ? above.parent : null
}

/**
 * Whether a command line is npm's, which renames itself to what it was asked for.
 * @param {string} command
 * @returns {boolean}
 */
export function isNpm(command) {
  return /^npm( |$)/.test(command) || /[/\\]npm(-cli\.js)?( |$)/.test(command)
}

/**
 * The parent and the command line of a process, or null if it is gone.
 * @param {number} pid
 * @returns {{parent: number, command: string} | null}
 */
function processAt(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      // The name in the second field may hold anything, brackets too: the rest begins after the last of them.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return {parent, command: command.replaceAll('\0', ' ').trim()}
    }
    const output = execFileSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], {encoding: 'utf8'})
    const found = /^\s*(\d+)\s+(.*)$/m.exec(output)
    return found ? {parent: Number(found[1]), command: found[2] ?? ''} : null
  } catch {
    return null
  }
}
