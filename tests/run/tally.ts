import {z} from 'zod'

/** How many checks passed and failed, and by what names those that failed are known. */
export type Tally = {readonly passed: number; readonly failed: number; readonly names: readonly string[]}

/** The part of vitest's JSON report that is counted. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({status: z.string(), fullName: z.string()})),
    }),
  ),
})

/**
 * Counts a run of vitest. A file that could not even be read counts as one failure; so does a run that ended badly
 * although no test failed, or that ran nothing, or left no report. Skipped tests count as failures too: what is not
 * run is not known to work.
 */
export function countReport(report: unknown, exitCode: number | null): Tally {
  const parsed = reportSchema.safeParse(report)
  if (!parsed.success) return {passed: 0, failed: 1, names: ['a run that left no report']}
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults} = parsed.data
  const unread = testResults.filter(
    ({status, assertionResults}) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  )
  const failed = numFailedTests + numPendingTests + numTodoTests + unread.length
  if (failed === 0 && (exitCode !== 0 || numPassedTests === 0)) {
    return {passed: numPassedTests, failed: 1, names: [`a run that ended with ${exitCode} although no test failed`]}
  }
  const untrue = testResults.flatMap(({name, assertionResults}) =>
    assertionResults.filter(({status}) => status !== 'passed').map(({status, fullName}) => `${name} > ${fullName} (${status})`),
  )
  return {passed: numPassedTests, failed, names: [...unread.map(({name}) => `${name} (could not be read)`), ...untrue]}
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((all, {passed}) => all + passed, 0),
    failed: tallies.reduce((all, {failed}) => all + failed, 0),
    names: tallies.flatMap(({names}) => names),
  }
}

/** Whether the whole was a success: something ran, and nothing failed. */
export function isGood({passed, failed}: Pick<Tally, 'passed' | 'failed'>): boolean {
  return passed > 0 && failed === 0
}

/** The end of every run: what failed, by name, for a reader who sees no more than the end; then the count. */
export function lastLines({passed, failed, names}: Tally): string {
  return [...names.map((name) => `failed: ${name}`), `${passed} passed, ${failed} failed`].join('\n')
}
