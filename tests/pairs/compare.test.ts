import { expect, it } from 'vitest'
import { differences, missing } from './compare.ts'
import type { Part } from './recorded.ts'

const http = (what: string) => ({ kind: 'http', what }) as const

it('R1: two records are held against one another but for ids and times, whatever their order, and count by count', () => {
  const id = (n: number) => `7b1c1f3e-8f0b-4c84-9d5e-1f0c9a2b3c4${n}`
  expect(differences([http(`POST /a ${id(1)} 1763892000123`), http('GET /b ')], [http('GET /b '), http(`POST /a ${id(2)} 1763892999123`)])).toEqual([])
  expect(differences([http('GET /b '), http('GET /b ')], [http('GET /b ')])).toHaveLength(1)
  expect(differences([http('GET /near/31.png ')], [http('GET /near/32.png ')])).toHaveLength(2)
  // How often a page asks whether somebody is in is a matter of how long it was open.
  const asked = (...headers: [string, string][]) => http(`GET http://localhost:1/api/showrooms/one/door ${JSON.stringify(headers)} `)
  const door = asked(['accept', '*/*'], ['referer', '/'])
  expect(differences([door, door, door], [door])).toEqual([])
  // One that was left in the middle told only some of its headers; one with a header of its own tells more.
  expect(differences([door, asked(['referer', '/']), http('GET http://localhost:1/api/showrooms/one/door')], [door])).toEqual([])
  expect(differences([door, asked(['accept', '*/*'], ['referer', '/'], ['x-seen', '31'])], [door])).toHaveLength(2)
  expect(differences([http('GET http://localhost:1/api/showrooms/one/door?yaw=3 []')], [door])).toHaveLength(2)
  // Each of two controllers asks what it is like, unless the other's answer has come by then.
  const profile = (end: string, ...headers: [string, string][]) => http(`GET http://localhost:1/profiles/touch/profile.json${end} ${JSON.stringify(headers)} `)
  expect(differences([profile('', ['accept', '*/*']), profile('', ['accept', '*/*'], ['if-none-match', 'W/"1"'])], [profile('', ['accept', '*/*'])])).toEqual([])
  expect(differences([profile('?seen=3')], [profile('')])).toHaveLength(2)
})

it('R1: a visit has come to where another was once nothing of that one is missing in it, whatever else it has', () => {
  expect(missing([http('GET /a '), http('GET /b ')], [http('GET /b ')])).toBe(true)
  expect(missing([http('GET /b ')], [http('GET /b '), http('GET /a ')])).toBe(false)
  expect(missing([http('GET /b '), http('GET /b ')], [http('GET /b ')])).toBe(true)
})

it('R1: while somebody only looks, what leaves is told by its part of the visit and by its order; what comes meanwhile counts for neither', () => {
  const [a, b] = [(when: Part, nth: number) => ({ ...http('GET /a '), when, nth }), (when: Part, nth: number) => ({ ...http('GET /b '), when, nth })]
  expect(differences([a('coming', 1), b('coming', 2)], [b('coming', 1), a('coming', 2)])).toEqual([])
  expect(differences([a('looking', 1), b('looking', 2)], [b('looking', 1), a('looking', 2)])).toHaveLength(4)
  expect(differences([a('looking', 1)], [a('looking on', 1)])).toHaveLength(2)
  const frames = (count: number, what: string) => Array.from({ length: count }, (_, nth) => ({ kind: 'socket', what, when: 'looking', nth }) as const)
  expect(differences(frames(3, '{}'), frames(4, '{}'))).toEqual(['only the second, 1 times: looking, 4: socket: {}'])
  expect(differences([{ kind: 'data', what: '0,0,0', when: 'looking' }], [{ kind: 'data', what: '0,0', when: 'looking' }])).toHaveLength(2)
})
