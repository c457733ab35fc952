import { expect, it } from 'vitest'
import { smallShowroom } from '../../../tests/fixtures/showroom.ts'
import { createVisit } from '../../model/visit.ts'
import { ownDoings } from './own-doings.ts'

it('what one does in the list is told: how the part stands, and the price (SPEC V6)', () => {
  const visit = createVisit({ id: '00000000-0000-4000-8000-000000000001', number: 1, publishedAt: 0, showroom: smallShowroom } as never, 'en')
  const before = visit.getState()
  const { configuration } = before
  visit.setState({ configuration: { choices: { ...configuration.choices, wheels: 'large' }, open: ['bonnet'] } })
  expect(ownDoings(before, visit.getState()).map(({ text }) => text)).toEqual(['Bonnet: open.', 'Price: €31,800.'])
  expect(ownDoings(visit.getState(), before).map(({ text }) => text)).toEqual(['Bonnet: shut.', 'Price: €30,000.'])
  expect(ownDoings(before, before)).toEqual([])
})
