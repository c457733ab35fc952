import {readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'

/** What a running Parlour leaves in its data folder for commands beside it. */
const instanceSchema = z.object({pid: z.number().int().positive(), url: z.url()})
export type Instance = z.output<typeof instanceSchema>

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'instance.json')
}

/** Writes down where this process is to be reached. */
export async function writeInstance(dataDir: string, instance: Instance): Promise<void> {
  await writeFile(fileIn(dataDir), JSON.stringify(instance), {mode: 0o600})
}

export async function removeInstance(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), {force: true})
}

/** The Parlour that was last started on a data folder and not stopped in order, or null. It may be gone by now. */
export async function readInstance(dataDir: string): Promise<Instance | null> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return instanceSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
