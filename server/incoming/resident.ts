import { readFile } from 'node:fs/promises'

const PAGE = 4096

/**
 * Bytes that a process and all its children hold in memory, from /proc; 0 once they are gone. An address-space limit would be
 * simpler, but WebAssembly reserves addresses by the gigabyte that it never fills.
 */
export async function residentOf(pid: number): Promise<number> {
  const [pages, below] = await Promise.all([
    readFile(`/proc/${pid}/statm`, 'utf8').then((text) => Number(text.split(' ')[1]), () => 0),
    readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').then((text) => text.split(' ').filter(Boolean).map(Number), () => [])
  ])
  const rest = await Promise.all(below.map(residentOf))
  return pages * PAGE + rest.reduce((sum, each) => sum + each, 0)
}
