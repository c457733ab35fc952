import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {turnToInstall} from './install-turn.mjs'

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.parlour', 'installed')

/**
 * What the installed packages follow from: the lock file, and the platform whose native parts they hold.
 * @param {string} root the checkout
 * @returns {string}
 */
function wantedStamp(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  return `${lock} ${process.platform} ${process.arch}\n`
}

/**
 * Whether the packages in `node_modules` are those that the lock file names. A folder without the right stamp is taken as
 * good if npm's own record of it, which it writes last, holds the same packages as the lock file.
 * @param {string} root the checkout
 * @returns {boolean}
 */
export function isInstalled(root) {
  const stamp = stampFile(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp(root)) return true
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !sameVersions(join(root, 'package-lock.json'), record)) return false
  setStamp(root)
  return true
}

/**
 * Installs the packages of the lock file, unless another process that was before us has just done so. Rejects with a
 * sentence.
 * @param {string} root the checkout
 * @returns {Promise<void>}
 */
export async function install(root) {
  const done = await turnToInstall(root, console.log)
  try {
    if (!isInstalled(root)) await npmInstall(root)
  } finally {
    done()
  }
}

/**
 * With npm, which shows how it goes.
 * @param {string} root
 * @returns {Promise<void>}
 */
async function npmInstall(root) {
  console.log('Installing packages: this once, a minute or two.')
  const startedAt = Date.now()
  const progress = setInterval(() => {
    console.log(`  … still installing, ${Math.round((Date.now() - startedAt) / 1000)} s`)
  }, 15_000)
  try {
    const code = await runNpm(root, ['ci', '--no-audit', '--no-fund'])
    if (code !== 0) throw new Error(`npm ci ended with code ${code}: see what it says above.`)
  } finally {
    clearInterval(progress)
  }
  setStamp(root)
}

/** @param {string} root */
function setStamp(root) {
  mkdirSync(join(root, 'node_modules', '.parlour'), {recursive: true})
  writeFileSync(stampFile(root), wantedStamp(root))
}

/**
 * @param {string} lockFile
 * @param {string} recordFile
 * @returns {boolean} whether every package that is recorded has the version of the lock file, and none is missing that
 *   this platform needs
 */
function sameVersions(lockFile, recordFile) {
  const wanted = packagesIn(lockFile)
  const found = packagesIn(recordFile)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const there = found[path]
    return there === undefined ? entry.optional === true : there.version === entry.version
  })
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {Promise<number | null>}
 */
function runNpm(root, args) {
  // Inside an npm script npm says where it is itself, which is the npm that the reader chose.
  const own = process.env['npm_execpath']
  const [file, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const npm = spawn(file, [...first, ...args], {cwd: root, stdio: 'inherit'})
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    // It must not go on installing when we are told to stop.
    const stop = () => npm.kill('SIGTERM')
    for (const signal of signals) process.on(signal, stop)
    npm.once('error', (error) => reject(new Error(`npm could not be run (${error.message}).`)))
    npm.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, stop)
      if (signal) reject(new Error('npm ci was stopped before it was done: start again.'))
      else resolve(code)
    })
  })
}
