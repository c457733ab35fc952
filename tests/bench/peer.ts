import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * One file out of a package as it is published: of a peer that is measured against and not otherwise needed, and which cannot be
 * installed since what it depends on is fetched by git. Rejects where no registry is reached.
 *
 * @param spec name and exact version
 */
export async function fileOfPackage(spec: string, path: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-peer-'))
  try {
    const { stdout } = await run('npm', ['pack', spec, '--silent', '--pack-destination', folder])
    await run('tar', ['-xzf', join(folder, stdout.trim().split('\n').at(-1)!), '-C', folder, `package/${path}`])
    return await readFile(join(folder, 'package', path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
