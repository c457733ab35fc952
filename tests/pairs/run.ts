import { openBrowser } from '../e2e/kit/browser.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { differences } from './compare.ts'
import { SPIES } from './spies.ts'
import { type Kind, mirrored, pair, pathOf, visit, type Visited } from './visits.ts'

/*
 * npm run pairs               ten pairs of visits that differ only in where somebody looks, half on a page, half in a headset
 * npm run pairs -- --n 300    as many as one wants
 * npm run pairs -- --from 40 --n 60   a part of them: pair 40 is the same pair in every run with the same seed
 * npm run pairs -- --minutes 10  and no longer than that; what was left out is named, to go on from there
 * Of every twenty pairs two, one of each kind, draw every picture; the others draw none (tests/pairs/quick.ts).
 * Every pair is told as it comes. Ends with 1 if anything that left tells two of a pair apart, or if a page that does give it away
 * was not found out (tried where a run begins at the first pair).
 */
const number = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const [wanted, from, minutes, seed] = [number('n', 10), number('from', 0), number('minutes', Infinity), number('seed', 1)]
/** Of so many pairs one is waited for with all patience, and the following ones until they have come to where it was. */
const PATIENT = 25
/** Which pairs draw every picture: of twenty one on a page and one in a headset. */
const isDrawn = (n: number): boolean => n % 20 === 0 || n % 20 === 11

const house = await openHouse()
const browser = await openBrowser()
const began = performance.now()
const ran: Record<Kind, number> = { page: 0, headset: 0 }
const like: Partial<Record<Kind, Visited>> = {}
let things = 0
let apart = 0
let missed = 0
let next = from
try {
  for (const [name, spy] of from === 0 ? Object.entries(SPIES) : []) {
    const kind: Kind = name.includes('beacon') || name.includes('request') ? 'page' : 'headset'
    const [one, other] = [await visit(browser, house.url, kind, pathOf(1), { spy }), await visit(browser, house.url, kind, mirrored(pathOf(1)), { spy })]
    const found = differences(one.left, other.left)
    if (found.length === 0) missed++
    console.log(`a page that leaks by ${name} (${kind}): ${found.length > 0 ? `found out, ${found.length} differences` : 'NOT FOUND OUT'}`)
  }
  for (; next < from + wanted && performance.now() - began < minutes * 60_000; next++) {
    const kind: Kind = next % 2 === 0 ? 'page' : 'headset'
    const since = performance.now()
    const way = (of: 0 | 1) => pathOf(seed * 10_000 + next * 2 + of)
    const drawn = isDrawn(next)
    const [one, other] = await pair(browser, house.url, kind, [way(0), way(1)], { like: ran[kind] % PATIENT === 0 ? undefined : like[kind], drawn })
    if (ran[kind] % PATIENT === 0) like[kind] = one
    const found = differences(one.left, other.left)
    ran[kind]++
    things += one.left.length
    if (found.length > 0) apart++
    console.log(`pair ${next} (${kind}${drawn ? ', drawn' : ''}): ${found.length === 0 ? 'equal' : `APART\n${found.join('\n')}`}, ${one.left.length} things, ${((performance.now() - since) / 2000).toFixed(1)} s a visit`)
  }
} finally {
  await browser.close()
  await house.stop()
}
console.log(`${ran.page + ran.headset} pairs of visits (${ran.page} on a page, ${ran.headset} in a headset), ${things} things that left the first of each: ${apart} pairs told apart, ${from === 0 ? `${missed} of ${Object.keys(SPIES).length} leaks missed` : 'no leak tried'}`)
if (next < from + wanted) console.log(`out of time: go on with --from ${next} --n ${from + wanted - next}`)
process.exitCode = apart + missed > 0 ? 1 : 0
