import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runCases } from './run-cases.ts'

/*
 * npm run fuzz -- --n 20000 [--seed 1] [--first 0] [--minutes 600] [--workers 2]
 *
 * Mutated models, made and real, by structure and by byte, through the pipeline that uploads go through. Prints how many truly ran,
 * how they ended, and every broken promise with the seed and number that bring it again. Ends with 1 if there was any.
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, first: { type: 'string', default: '0' }, minutes: { type: 'string', default: '600' }, workers: { type: 'string', default: `${availableParallelism()}` } } })
const [n, seed, first, minutes, workers] = [values.n, values.seed, values.first, values.minutes, values.workers].map(Number) as [number, number, number, number, number]
const began = Date.now()
const said = setInterval(() => console.log(`${ran} ran, ${Math.round((Date.now() - began) / 1000)} s`), 60_000)
let ran = 0
const fuzzed = await runCases({ seed, first, n, milliseconds: minutes * 60_000, workers, told: (now) => (ran = now) })
clearInterval(said)
console.log(`${fuzzed.ran} mutated models ran (seed ${seed}, ${first} to ${first + fuzzed.ran - 1}), ${Math.round((Date.now() - began) / 1000)} s`)
console.log(`${fuzzed.ready} made, ${fuzzed.ran - fuzzed.ready - fuzzed.fell} refused: ${Object.entries(fuzzed.refused).toSorted((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`).join(', ')}`)
console.log(`slowest refusal ${(fuzzed.slowest / 1000).toFixed(1)} s, most memory over base ${Math.round(fuzzed.mostMemory / (1 << 20))} MB`)
for (const fault of fuzzed.faults) console.error(`FAULT ${fault}`)
console.log(`${fuzzed.fell} crashes or hangs, ${fuzzed.faults.length} faults in all`)
process.exitCode = fuzzed.faults.length > 0 ? 1 : 0
