import { expect, it } from 'vitest'
import { remembered } from './remembered.ts'

it('works out each text once, and forgets the oldest where there are too many', () => {
  const worked: string[] = []
  const length = remembered(2, (text) => {
    worked.push(text)
    return text.length
  })
  expect([length('a'), length('bb'), length('a'), length('bb')]).toEqual([1, 2, 1, 2])
  expect(worked).toEqual(['a', 'bb'])
  length('ccc')
  expect([length('bb'), length('a')]).toEqual([2, 1])
  expect(worked).toEqual(['a', 'bb', 'ccc', 'a'])
})
