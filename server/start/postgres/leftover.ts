import {readFile, rm} from 'node:fs/promises'
import path from 'node:path'
import {Refusal, codeOf} from '../refusal.ts'
import {runOnce} from '../run-once.ts'

/**
 * Deals with the `postmaster.pid` that a database leaves behind when the machine or its guard was killed. A database of
 * ours that still runs on this folder is asked to end and waited for; a number that belongs to another program by now is
 * no database: the file goes. Where nobody has that number PostgreSQL itself knows what to do.
 */
export async function endLeftover(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  const pid = firstNumber(await readFile(file, 'utf8').catch(() => ''))
  if (pid === null || !isAlive(pid)) return
  const command = await commandOf(pid)
  if (command === null || !isDatabaseOn(command, cluster)) {
    await rm(file, {force: true})
    return
  }
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 20_000
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new Refusal(`A database from an earlier start (process ${pid}) does not end: end it, then start again.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** The process number on the first line of a `postmaster.pid`, or null if there is none. */
export function firstNumber(text: string): number | null {
  const number = Number.parseInt(text.split('\n')[0] ?? '', 10)
  return Number.isSafeInteger(number) && number > 0 ? number : null
}

/** Whether a command line is that of PostgreSQL serving the folder given. */
export function isDatabaseOn(command: string, cluster: string): boolean {
  return /(^|\/)postgres[\s\0]/.test(command) && command.includes(cluster)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The whole command line of a process, or null if it cannot be known. */
async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  const {code, output} = await runOnce('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return code === 0 ? output : null
}
