import { expect, test } from 'vitest'
import type { Guess } from '../../contract/incoming/guess-parts.ts'
import { calledByKind } from './called-by-kind.ts'

const guess = (node: string, kind: Guess['kind'], side: Guess['side'], end: Guess['end']): Guess => ({ node, came: node, kind, side, end, certainty: 0.9, because: ['name'] })

test('E34: what was confirmed is called by what it is, in both languages; what would be called alike keeps its own name', () => {
  const found = [guess('a', 'door', 'left', 'front'), guess('b', 'glass', null, null), guess('c', 'glass', null, null), guess('d', 'wheel', 'right', 'rear')]
  expect(calledByKind(found, [{ node: 'a', kind: 'door' }, { node: 'b', kind: 'glass' }, { node: 'c', kind: 'glass' }, { node: 'd', kind: null }])).toEqual({
    a: { en: 'Front left door', fr: expect.stringMatching(/avant gauche$/) }
  })
})
