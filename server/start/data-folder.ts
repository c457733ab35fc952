import {mkdir, open, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {Refusal, codeOf, textOf} from './refusal.ts'

/** What is written to see whether there is room, in bytes. A new database takes some forty megabytes. */
const trialSize = 1_000_000

/**
 * Makes the data folder if it is not there, and tries that it can be written. Throws a `Refusal` that says what is wrong
 * with it, before anything has been changed in it.
 */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  const trial = path.join(dataDir, `.trial-${process.pid}`)
  try {
    await makeFolder(dataDir)
    if (!(await stat(dataDir)).isDirectory()) throw new Refusal(`${dataDir} is not a folder: choose another with --data.`)
    const file = await open(trial, 'w', 0o600)
    try {
      await file.writeFile(Buffer.alloc(trialSize))
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof Refusal ? error : diskRefusal(error, dataDir)
  } finally {
    await rm(trial, {force: true}).catch(() => {})
  }
}

/** Makes a folder and those above it. Node's own way to do so never ends in a place like `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, {mode: 0o700})
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await mkdir(folder, {mode: 0o700})
  }
}

/** One sentence for an error of the file system. */
export function diskRefusal(error: unknown, folder: string): Refusal {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(`The disk that holds ${folder} is full: make room there, then start again.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(`${folder} cannot be written: choose a folder of your own with --data.`)
    case 'EEXIST':
    case 'ENOTDIR':
      return new Refusal(`${folder} is not a folder: choose another with --data.`)
    default:
      return new Refusal(`${folder} cannot be used (${textOf(error)}): choose another with --data.`)
  }
}
