import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { openHouse } from '../e2e/kit/house.ts'
import { type Row, median } from './row.ts'
import { askOver } from './serving-load.ts'

const ROUNDS = 7
/** How long each is asked, ms, and over how many connections. */
const EACH = 1500
const CONNECTIONS = 32
/** An empty reply may be made so many times as often. */
const BAR = 2

async function openEmpty() {
  const child = spawn(process.execPath, ['--import', 'tsx', new URL('./serving-empty.ts', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    url,
    async close() {
      child.stdin.end()
      await once(child, 'exit')
    }
  }
}

/** The page's own script: a file that is kept for good, as most of what a page asks for is. */
async function assetOf(url: string): Promise<string> {
  const html = await (await fetch(`${url}/s/one`)).text()
  const path = /<script[^>]* src="(\/assets\/[^"]+)"/.exec(html)?.[1]
  if (path === undefined) throw new Error('the page has no script')
  return url + path
}

/** Requests a second for a page and for a file, both asked for before, beside an empty reply of Fastify's; all in turn. */
export async function run(): Promise<Row[]> {
  const [house, empty] = [await openHouse(), await openEmpty()]
  try {
    const asset = await assetOf(house.url)
    const asked = { page: `${house.url}/s/one`, asset, empty: `${empty.url}/` }
    const rounds: Record<keyof typeof asked, number>[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const got = { page: 0, asset: 0, empty: 0 }
      for (const name of ['empty', 'page', 'asset'] as const) got[name] = await askOver(asked[name], CONNECTIONS, EACH)
      // In the first round code is still being made quick.
      if (round > 0) rounds.push(got)
    }
    return (['page', 'asset'] as const).map((name) => {
      const ratio = median(rounds.map((each) => each.empty / each[name]))
      return { what: `a ${name === 'page' ? 'page' : 'file'} that was asked for before, requests a second / an empty Fastify reply (against ÷ ours)`, ours: median(rounds.map((each) => each[name])), against: median(rounds.map(({ empty: none }) => none)), unit: '/s', ratio, bar: BAR, pass: ratio <= BAR }
    })
  } finally {
    await house.stop()
    await empty.close()
  }
}
