import { execFileSync } from 'node:child_process'
import { statfs } from 'node:fs/promises'

const isRoot = process.getuid?.() === 0
const APART = isRoot ? ['-m'] : ['-Urm']

/** Whether this system lets a program have a disk of its own. */
export function mayHaveDisks(folder: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('unshare', [...APART, 'sh', '-c', 'mount -t tmpfs none "$0"', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What goes before a command, so that it finds a disk of so many bytes at a folder; nobody else sees that one. */
export const onDisk = (folder: string, bytes: number): readonly string[] => ['unshare', ...APART, 'sh', '-c', `mount -t tmpfs -o size=${bytes} none "$0" && exec "$@"`, folder]

/** The disk that a process sees at a folder. */
export function diskOf(pid: number, folder: string) {
  const seen = `/proc/${pid}/root${folder}`
  const become = (bytes: number): void => void execFileSync('nsenter', ['-t', String(pid), ...(isRoot ? [] : ['-U', '--preserve-credentials']), '-m', 'mount', '-o', `remount,size=${bytes}`, folder], { stdio: 'ignore' })
  return {
    /** The folder, for others to look at. */
    seen,
    become,
    /** Leaves it so many bytes, and what it takes to fill its last page. */
    async leave(bytes: number): Promise<void> {
      const { blocks, bfree, bsize } = await statfs(seen)
      become((blocks - bfree) * bsize + bytes)
    }
  }
}
