import {expect, test} from 'vitest'
import {countReport, isGood, lastLines, sum} from './tally.ts'

const report = (counts: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
})

test('passed and failed tests are counted as they are', () => {
  expect(countReport(report({numPassedTests: 5, numFailedTests: 2}), 1)).toMatchObject({passed: 5, failed: 2})
})

test('a skipped test is no passed test', () => {
  expect(countReport(report({numPassedTests: 5, numPendingTests: 1, numTodoTests: 1}), 0)).toMatchObject({passed: 5, failed: 2})
})

test('a file that could not be read is a failure', () => {
  const unread = {name: 'a.test.ts', status: 'failed', assertionResults: []}
  expect(countReport(report({numPassedTests: 5}, [unread]), 1)).toMatchObject({passed: 5, failed: 1})
})

test('a run that ended badly, ran nothing or left no report is a failure', () => {
  expect(countReport(report({numPassedTests: 5}), 1)).toMatchObject({passed: 5, failed: 1})
  expect(countReport(report({}), 0)).toMatchObject({passed: 0, failed: 1})
  expect(countReport(null, 0)).toMatchObject({passed: 0, failed: 1})
})

test('what failed is told by name, also what was skipped or could not be read', () => {
  const one = {name: 'a.test.ts', status: 'failed', assertionResults: [
    {status: 'passed', fullName: 'good'},
    {status: 'failed', fullName: 'bad'},
    {status: 'skipped', fullName: 'not run'},
  ]}
  const unread = {name: 'b.test.ts', status: 'failed', assertionResults: []}
  const {names} = countReport(report({numPassedTests: 1, numFailedTests: 1, numPendingTests: 1}, [one, unread]), 1)
  expect(names).toEqual(['b.test.ts (could not be read)', 'a.test.ts > bad (failed)', 'a.test.ts > not run (skipped)'])
})

test('all runs together make the last lines', () => {
  const all = sum([
    {passed: 3, failed: 0, names: []},
    {passed: 4, failed: 1, names: ['lint']},
  ])
  expect(lastLines(all)).toBe('failed: lint\n7 passed, 1 failed')
  expect(isGood(all)).toBe(false)
  expect(isGood(sum([]))).toBe(false)
  expect(isGood({passed: 1, failed: 0})).toBe(true)
})
