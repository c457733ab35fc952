import {expect, test} from 'vitest'
import {versionFits} from './version.ts'

test.each([
  ['livekit-server version 1.13.5', true],
  ['livekit-server version 1.13.6', true],
  ['livekit-server version 1.14.0', true],
  ['livekit-server version 1.13.4', false],
  ['livekit-server version 1.9.9', false],
  ['livekit-server version 2.0.0', false],
  ['command not found', false],
])('%s fits: %s', (output, fits) => {
  expect(versionFits(output)).toBe(fits)
})
