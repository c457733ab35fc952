import { Socket } from 'node:net'
import dns from 'node:dns'
import { makeProductOf } from '../../../assets/pipeline/product.ts'
import { createRandom } from '../../queue/random.ts'
import { corpus } from './corpus.ts'
import { mutated } from './mutate.ts'
import type { Asked, Answer } from './words.ts'

/*
 * Makes mutated models products, one after another, as it is told by its parent. Every try to reach somebody is counted, and refused.
 */
let reached = 0
const refuse = (): never => {
  reached++
  throw new Error('nothing is reached from here')
}
Socket.prototype.connect = refuse
dns.lookup = refuse as unknown as typeof dns.lookup
globalThis.fetch = refuse

const seedlings = await corpus()
const rested = (): number => {
  // What the cases before left is not this one's.
  globalThis.gc?.()
  return process.memoryUsage.rss()
}

process.on('message', (asked: Asked) => {
  void one(asked).then((answer) => process.send!(answer))
})
process.send!({ t: 'ready', rss: rested() } satisfies Answer)

async function one({ seed, index }: Asked): Promise<Answer> {
  const random = createRandom(seed * 1_000_003 + index)
  const { name, bytes } = random.pick(seedlings)
  const own = mutated(bytes, random)
  const base = index % 20 === 0 || process.memoryUsage.rss() > 400 << 20 ? rested() : process.memoryUsage.rss()
  process.send!({ t: 'begins', base } satisfies Answer)
  const before = process.cpuUsage()
  const { report, files } = await makeProductOf(own, name)
  const spent = process.cpuUsage(before)
  const first = report.findings[0]
  return {
    t: 'done', index, from: name, bytes: own.length, outcome: report.outcome, code: report.outcome === 'refused' ? (first?.code ?? null) : null, place: first?.places[0] ?? null, files: files.size,
    milliseconds: (spent.user + spent.system) / 1000, reached
  }
}
