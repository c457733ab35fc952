import { expect, it } from 'vitest'
import { simulateDay, type Day } from './simulate-day.ts'

const MINUTE = 60_000

/** Loads, and what is asked for: one at a time, three in writing, voice alone. Seeds are printed with what came of them. */
const days: Day[] = [
  { seed: 1, customers: 10_000, load: 0.7, people: 4, voice: 0, capacity: 1, lasts: 8, spread: 0.7 },
  { seed: 2, customers: 10_000, load: 0.9, people: 4, voice: 0, capacity: 1, lasts: 8, spread: 0.7 },
  { seed: 3, customers: 10_000, load: 0.7, people: 3, voice: 3, capacity: 3, lasts: 9, spread: 0.8 },
  { seed: 4, customers: 10_000, load: 0.95, people: 6, voice: 10, capacity: 3, lasts: 6, spread: 0.6 }
]

it.each(days)('Q8: of 10,000 customers at load $load ($people people, $voice of 10 by voice, seed $seed) the range told holds 80 ± 5 % of the waits', (day) => {
  const results = simulateDay(day)
  const share = (fits: (told: readonly [number, number], minutes: number) => boolean) =>
    results.filter(({ told, waited }) => fits(told, waited / MINUTE)).length / results.length
  const held = share(([from, to], minutes) => minutes >= from && minutes <= to)
  const sooner = share(([from], minutes) => minutes < from)
  const waits = results.map(({ waited }) => waited).sort((a, b) => a - b)
  const median = waits[waits.length >> 1]! / MINUTE
  console.log(
    `seed ${day.seed}, load ${day.load}: ${results.length} of ${day.customers} were told a range; it held ${(100 * held).toFixed(1)} %, ` +
      `${(100 * sooner).toFixed(1)} % came sooner, ${(100 * (1 - held - sooner)).toFixed(1)} % later; median wait ${median.toFixed(1)} min`
  )
  expect(results.length).toBeGreaterThan(day.customers / 4)
  expect(held).toBeGreaterThanOrEqual(0.75)
  expect(held).toBeLessThanOrEqual(0.85)
})
