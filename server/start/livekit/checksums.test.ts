import {expect, test} from 'vitest'
import {checksumFor} from './checksums.ts'

const digest = 'ab'.repeat(32)

test('it finds the digest of the file asked for, in either form', () => {
  const list = `${'00'.repeat(32)}  livekit_linux_arm64.tar.gz\n${digest.toUpperCase()} *livekit_linux_amd64.tar.gz\n`
  expect(checksumFor('livekit_linux_amd64.tar.gz', list)).toBe(digest)
})

test.each([
  ['no line for it', `${digest}  other.tar.gz`],
  ['a name that only ends alike', `${digest}  evil-a.tar.gz`],
  ['a digest that is too short', `${digest.slice(2)}  a.tar.gz`],
  ['a page instead of a list', '<!doctype html><title>Not found</title>'],
  ['nothing', ''],
])('with %s there is none', (_what, list) => {
  expect(checksumFor('a.tar.gz', list)).toBeNull()
})
