import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { PostgresConnection } from '../../server/start/postgres/start.ts'

/** An app server in a process of its own, over a database that is there. */
export type AppProcess = { readonly url: string; readonly pid: number; /** Ends it as a power cut would. */ kill(): Promise<void> }

/** `settings`: what its environment would say. `folder`: where its data lie; a fresh one otherwise. `around`: a command before its own. */
export async function startProcess(connection: PostgresConnection, settings: Record<string, string> = {}, folder?: string, around: readonly string[] = []): Promise<AppProcess> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'parlour-process-')))
  const script = new URL('./serve.ts', import.meta.url).pathname
  const [program = '', ...args] = [...around, process.execPath, '--import', 'tsx', script, JSON.stringify(connection), data, JSON.stringify(settings)]
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const url = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
    exited.then(() => Promise.reject(new Error('the app process ended before it listened')))
  ])
  return {
    url,
    pid: child.pid!,
    async kill() {
      child.kill('SIGKILL')
      await exited
      if (folder === undefined) await rm(data, { recursive: true, force: true })
    }
  }
}
