import {expect, test} from 'vitest'
import {countReport, isGood, lastLine, sum} from './tally.ts'

const report = (counts: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
})

test('passed and failed tests are counted as they are', () => {
  expect(countReport(report({numPassedTests: 5, numFailedTests: 2}), 1)).toEqual({passed: 5, failed: 2})
})

test('a skipped test is no passed test', () => {
  expect(countReport(report({numPassedTests: 5, numPendingTests: 1, numTodoTests: 1}), 0)).toEqual({passed: 5, failed: 2})
})

test('a file that could not be read is a failure', () => {
  const unread = {name: 'a.test.ts', status: 'failed', assertionResults: []}
  expect(countReport(report({numPassedTests: 5}, [unread]), 1)).toEqual({passed: 5, failed: 1})
})

test('a run that ended badly, ran nothing or left no report is a failure', () => {
  expect(countReport(report({numPassedTests: 5}), 1)).toEqual({passed: 5, failed: 1})
  expect(countReport(report({}), 0)).toEqual({passed: 0, failed: 1})
  expect(countReport(null, 0)).toEqual({passed: 0, failed: 1})
})

test('all runs together make the last line', () => {
  const all = sum([
    {passed: 3, failed: 0},
    {passed: 4, failed: 1},
  ])
  expect(lastLine(all)).toBe('7 passed, 1 failed')
  expect(isGood(all)).toBe(false)
  expect(isGood(sum([]))).toBe(false)
  expect(isGood({passed: 1, failed: 0})).toBe(true)
})
