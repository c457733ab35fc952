import {expect, test} from 'vitest'
import {ordinaryAccounts} from './identity.ts'

test('accounts other than root, those made for such work first', () => {
  const passwd = [
    'root:x:0:0:root:/root:/bin/sh',
    'daemon:x:1:1::/:/bin/false',
    'nobody:x:65534:65534::/:/bin/false',
    'postgres:x:70:70::/var/lib/postgresql:/bin/sh',
    'broken line',
  ].join('\n')
  expect(ordinaryAccounts(passwd).map(({name}) => name)).toEqual(['postgres', 'nobody', 'daemon'])
})
