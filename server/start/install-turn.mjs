import {closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync} from 'node:fs'
import {join} from 'node:path'

/** A note that nobody has touched for so long is nobody's, in milliseconds. */
const silence = 60_000
/** How often the note is touched by its owner, in milliseconds. */
const touchEvery = 5_000
/** How often those who wait look, in milliseconds. */
const lookEvery = 500

/** @param {string} root */
const note = (root) => join(root, '.installing')

/**
 * Waits until no other process installs packages in this checkout, says so once if it has to, and keeps others waiting until
 * it is called off. Gives the way to call it off.
 * @param {string} root the checkout
 * @param {(line: string) => void} say
 * @returns {Promise<() => void>}
 */
export async function turnToInstall(root, say) {
  for (let told = false; !takeNote(root); ) {
    const owner = ownerOf(root)
    if (owner === 'gone') rmSync(note(root), {force: true})
    else {
      if (!told) say(`Another process (${owner}) is installing the packages: waiting for it.`)
      told = true
      await new Promise((resolve) => setTimeout(resolve, lookEvery))
    }
  }
  // A machine that slept may find that others took it for gone: then the note is theirs.
  const touching = setInterval(() => isOurs(root) && utimesSync(note(root), new Date(), new Date()), touchEvery)
  const done = () => {
    clearInterval(touching)
    if (isOurs(root)) rmSync(note(root), {force: true})
  }
  process.once('exit', done)
  return () => {
    process.off('exit', done)
    done()
  }
}

/**
 * @param {string} root
 * @returns {boolean} whether the note is ours now; only one process can make it
 */
function takeNote(root) {
  try {
    const file = openSync(note(root), 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} root */
function isOurs(root) {
  return ownerOf(root) === process.pid
}

/**
 * @param {string} root
 * @returns {number | string} the number of the process that installs; a word if it has not written it yet; `gone` if there
 *   is none any more
 */
function ownerOf(root) {
  try {
    const pid = Number(readFileSync(note(root), 'utf8'))
    if (Date.now() - statSync(note(root)).mtimeMs > silence) return 'gone'
    return pid > 0 ? (isAlive(pid) ? pid : 'gone') : 'just begun'
  } catch (error) {
    // It was done while we looked.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return 'gone'
    throw error
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
