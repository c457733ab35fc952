import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import type { Row } from './row.ts'
import { table } from './table.ts'

/** Every bench by name: `npm run bench` runs all of them, `npm run bench -- pose sockets` some. */
const benches: Record<string, () => Promise<{ run(): Promise<Row[]> }>> = {
  sockets: () => import('./sockets.ts'),
  queue: () => import('./queue.ts'),
  voice: () => import('./voice.ts'),
  pose: () => import('./pose.ts'),
  relay: () => import('./relay.ts'),
  frames: () => import('./frames.ts'),
  people: () => import('./people.ts'),
  aframe: () => import('./aframe.ts'),
  places: () => import('./places.ts'),
  car: () => import('./car.ts'),
  'first-frame': () => import('./first-frame.ts'),
  'desk-page': () => import('./desk-page.ts'),
  arriving: () => import('./arriving.ts'),
  serving: () => import('./serving.ts'),
  models: () => import('./models.ts'),
  'models-large': () => import('./models-large.ts'),
  attention: () => import('./attention.ts'),
  studio: () => import('./studio.ts'),
  size: () => import('./size.ts')
}

/** Where the newest figures are kept, from the checkout. */
const OUT = 'tests/.out'

/** Runs the named benches, prints a table, writes JSON beside it. Gives the exit code: 0 when every bar is kept. */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in benches))
  if (unknown.length > 0) {
    console.error(`No bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
    return 1
  }
  const rows: Row[] = []
  for (const [name, load] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`── ${name}`)
    rows.push(...(await (await load()).run()))
  }
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`
  console.log(`\n${table(rows)}\n\n${machine}`)
  await mkdir(OUT, { recursive: true })
  await writeFile(`${OUT}/bench.json`, JSON.stringify({ machine, at: new Date().toISOString(), rows }, null, 2))
  return rows.every((row) => row.pass) ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
