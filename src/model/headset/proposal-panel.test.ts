import { expect, it } from 'vitest'
import { applyChange, initialConfiguration } from '../../contract/configure.ts'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { createVisit } from '../visit.ts'
import { panelOf } from './panel.ts'

it('V3: in a headset too, what does not fit is explained with everything that would change, made by one press', () => {
  const showroom = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
  const visit = createVisit({ number: 1, showroom }, 'en')
  const wish = { group: 'pack', choice: 'sport' }
  const outcome = applyChange(showroom, initialConfiguration(showroom), { kind: 'choose', ...wish })
  if (outcome.fits) throw new Error('the pack fits: there is nothing to propose')
  visit.setState({ misfit: outcome.misfit, wish })
  const panel = (group: string) => panelOf(visit.getState(), `group:${group}`, false, {} as never, {} as never)!
  expect(panel('pack').rows.flat().map(({ id }) => id)).toContain('change-all')
  const texts = panel('pack').lines.map((line) => ('text' in line ? line.text : ''))
  expect(texts.some((text) => text.startsWith('Wheels · '))).toBe(true)
  expect(texts.some((text) => text.startsWith('Pack · '))).toBe(true)
  // Where something else is chosen it is not asked.
  expect(panel('paint').rows.flat().map(({ id }) => id)).not.toContain('change-all')
})
