import { openBrowser } from '../e2e/kit/browser.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { differences } from './compare.ts'
import { SPIES } from './spies.ts'
import { type Kind, pathOf, visit } from './visits.ts'

/*
 * npm run pairs               ten pairs of visits that differ only in where somebody looks, half on a page, half in a headset
 * npm run pairs -- --n 300    as many as one wants
 * npm run pairs -- --minutes 10  and no longer than that
 * Ends with 1 if anything that left tells two of a pair apart, or if a page that does give it away was not found out.
 */
const number = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const [wanted, minutes, seed] = [number('n', 10), number('minutes', Infinity), number('seed', 1)]

const house = await openHouse()
const browser = await openBrowser()
const until = performance.now() + minutes * 60_000
const ran: Record<Kind, number> = { page: 0, headset: 0 }
let things = 0
let apart = 0
let missed = 0
try {
  for (const [name, spy] of Object.entries(SPIES)) {
    const kind: Kind = name.includes('beacon') || name.includes('request') ? 'page' : 'headset'
    const [one, other] = [await visit(browser, house.url, kind, pathOf(1), spy), await visit(browser, house.url, kind, pathOf(2), spy)]
    const found = differences(one, other)
    if (found.length === 0) missed++
    console.log(`a page that leaks by ${name} (${kind}): ${found.length > 0 ? `found out, ${found.length} differences` : 'NOT FOUND OUT'}`)
  }
  for (let pair = 0; pair < wanted && performance.now() < until; pair++) {
    const kind: Kind = pair % 2 === 0 ? 'page' : 'headset'
    const [one, other] = [await visit(browser, house.url, kind, pathOf(seed * 10_000 + pair * 2)), await visit(browser, house.url, kind, pathOf(seed * 10_000 + pair * 2 + 1))]
    const found = differences(one, other)
    ran[kind]++
    things += one.length
    if (found.length > 0) {
      apart++
      console.log(`pair ${pair} (${kind}):\n${found.join('\n')}`)
    }
  }
} finally {
  await browser.close()
  await house.stop()
}
console.log(`${ran.page + ran.headset} pairs of visits (${ran.page} on a page, ${ran.headset} in a headset), ${things} things that left the first of each: ${apart} pairs told apart, ${missed} of ${Object.keys(SPIES).length} leaks missed`)
process.exitCode = apart + missed > 0 ? 1 : 0
