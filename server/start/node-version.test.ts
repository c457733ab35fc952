import {expect, test} from 'vitest'
import {nodeFits, nodeSentence} from './node-version.mjs'

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s fits: %s', (version, fits) => {
  expect(nodeFits(version)).toBe(fits)
})

test('the sentence names the version that is too old', () => {
  expect(nodeSentence('18.20.8')).toContain('this is Node 18.20.8')
})
