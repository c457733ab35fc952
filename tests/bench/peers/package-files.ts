import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where packages lie unpacked between two runs, from the checkout; nothing of it is kept under version control. */
const KEPT = resolve(import.meta.dirname, '../../.out/peers')

/**
 * Files of a package as it is published, by their paths in it: of a peer that is measured against, and otherwise not needed by anybody
 * who works here. Rejects where no registry is reached, and where nothing fits.
 *
 * @param spec name and exact version
 */
export async function filesOfPackage(spec: string, fits: RegExp): Promise<Map<string, Buffer>> {
  const folder = join(KEPT, spec.replace(/[@/]+/g, '_'))
  const names = await readdir(folder, { recursive: true }).catch(() => unpack(spec, folder))
  const found = new Map<string, Buffer>()
  for (const name of names) if (fits.test(name)) found.set(name, await readFile(join(folder, name)))
  if (found.size === 0) throw new Error(`${spec} has no file like ${fits.source}`)
  return found
}

/** One of them, by its path. */
export async function fileOfPackage(spec: string, path: string): Promise<Buffer> {
  const only = new RegExp(`^${path.replace(/[.\\-]/g, '\\$&')}$`)
  return (await filesOfPackage(spec, only)).get(path)!
}

async function unpack(spec: string, folder: string): Promise<string[]> {
  const fresh = await mkdtemp(join(tmpdir(), 'parlour-peer-'))
  try {
    const { stdout } = await run('npm', ['pack', spec, '--silent', '--pack-destination', fresh])
    await run('tar', ['-xzf', join(fresh, stdout.trim().split('\n').at(-1)!), '-C', fresh])
    await mkdir(join(folder, '..'), { recursive: true })
    await run('cp', ['-r', join(fresh, 'package'), `${folder}.part`])
    await rename(`${folder}.part`, folder)
    return await readdir(folder, { recursive: true })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
