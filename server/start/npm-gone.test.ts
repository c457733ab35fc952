import {expect, test} from 'vitest'
import {isNpm} from './npm-gone.mjs'

test.each([
  ['npm start', true],
  ['npm run dev', true],
  ['node /usr/lib/node_modules/npm/bin/npm-cli.js start', true],
  ['node /usr/bin/npm start', true],
  ['bash', false],
  ['node server/start/start.mjs', false],
  ['vim npm-notes.txt', false],
])('%s is npm: %s', (command, is) => {
  expect(isNpm(command)).toBe(is)
})
