import {z} from 'zod'

/** How many checks passed and failed. */
export type Tally = {readonly passed: number; readonly failed: number}

/** The part of vitest's JSON report that is counted. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({name: z.string(), status: z.string(), assertionResults: z.array(z.object({status: z.string()}))})),
})

/**
 * Counts a run of vitest. A file that could not even be read counts as one failure; so does a run that ended badly
 * although no test failed, or that ran nothing, or left no report. Skipped tests count as failures too: what is not
 * run is not known to work.
 */
export function countReport(report: unknown, exitCode: number | null): Tally {
  const parsed = reportSchema.safeParse(report)
  if (!parsed.success) return {passed: 0, failed: 1}
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults} = parsed.data
  const unread = testResults.filter(
    ({status, assertionResults}) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length
  const failed = numFailedTests + numPendingTests + numTodoTests + unread
  const unexplained = failed === 0 && (exitCode !== 0 || numPassedTests === 0)
  return {passed: numPassedTests, failed: unexplained ? 1 : failed}
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, one) => ({passed: all.passed + one.passed, failed: all.failed + one.failed}), {
    passed: 0,
    failed: 0,
  })
}

/** Whether the whole was a success: something ran, and nothing failed. */
export function isGood({passed, failed}: Tally): boolean {
  return passed > 0 && failed === 0
}

/** The last line of every run. */
export function lastLine({passed, failed}: Tally): string {
  return `${passed} passed, ${failed} failed`
}
