import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { openPeoplePage } from '../../assets/people/looks/open.ts'
import { randomLook } from '../../src/contract/look.ts'
import { readPeople } from '../../src/world/people/data.ts'
import { rangesOf } from '../../src/world/people/wardrobe.ts'
import { browserPath } from '../run/browser.ts'
import type { Row } from './row.ts'
import { alternate } from './row.ts'

const ROUNDS = 7

/** A plain figure against its bar. */
const figure = (what: string, value: number, unit: string, bar: number): Row => ({ what, ours: value, against: bar, unit, ratio: value, bar, pass: value <= bar })

/** What the people file weighs, and triangles of a person: the mean of 500 random ones. */
const weights = (): Row[] => {
  const file = readFileSync(new URL('../../public/people/people.bin', import.meta.url))
  const ranges = readPeople(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer)
  const size = new Map(ranges.map((range) => [`${range.name}/${range.level}`, range.indices.length / 3]))
  let seed = 1
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
  const people = Array.from({ length: 500 }, () => rangesOf(randomLook(random), false, null))
  const mean = (level: 0 | 1): number => people.reduce((sum, names) => sum + names.reduce((all, name) => all + size.get(`${name}/${level}`)!, 0), 0) / people.length
  return [
    figure('people file, brotli', brotliCompressSync(file).length / 1024, 'KiB', 300),
    figure('triangles of a person, near', mean(0), '', 6000),
    figure('triangles of a person, far', mean(1), '', 1000)
  ]
}

/** 50 people moving: the processor's time a frame against separate meshes, and draw calls. */
export async function run(): Promise<Row[]> {
  const { page, faults, close } = await openPeoplePage(new URL('people-page.ts', import.meta.url), await browserPath())
  try {
    await page.waitForFunction(() => window.benchPeople !== undefined || window.benchProblem !== undefined)
    const problem = await page.evaluate(() => window.benchProblem)
    if (problem) throw new Error(problem)
    const frame = async (kind: 'crowd' | 'separate') => page.evaluate((name) => window.benchPeople!(name), kind)
    // Once unmeasured: shaders and code compile.
    const { calls } = await frame('crowd')
    await frame('separate')
    const ms = (kind: 'crowd' | 'separate') => async (): Promise<number> => (await frame(kind)).ms
    const rows = [
      await alternate('50 people, processor a frame / separate meshes', 'ms', 0.333, ROUNDS, ms('crowd'), ms('separate')),
      figure('draw calls of 50 people', calls, '', 2),
      ...weights()
    ]
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return rows
  } finally {
    await close()
  }
}
