import {expect, test} from 'vitest'
import {refusalFor} from './cluster.ts'

test.each([
  ['initdb: error: could not write: No space left on device', 'The disk that holds /srv is full: make room there, then start again.'],
  ['FATAL:  could not create lock file: Permission denied', 'The database cannot write in /srv: choose a folder of your own with --data.'],
  ['LOG:  x\n2026 [1] FATAL:  lock file is broken\nLOG:  y', 'The database could not be started: lock file is broken'],
])('%s is told in one sentence', (output, sentence) => {
  expect(refusalFor(output, '/srv').message).toBe(sentence)
})
