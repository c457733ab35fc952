import { expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { SECTIONS, type LookField } from '../look/fields.ts'
import { draftOf } from '../look/draft.ts'
import { createVisit } from '../visit.ts'
import { lookPanel, pressedIn } from './look-panel.ts'

const visit = createVisit({ number: 1, showroom: demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null }) }, 'en')
visit.setState({ looking: { draft: draftOf(null, () => 0.3), from: 'options' } })

it('Y9: by its panel the mirror reaches every question, and every press but those that leave changes the look', () => {
  const wanted = (Object.values(SECTIONS).flat() as LookField[]).map(({ key }) => `look:${key}`)
  const seen = new Set<string>()
  const waiting = ['look:skin']
  for (let sheet = waiting.pop(); sheet; sheet = waiting.pop()) {
    if (seen.has(sheet)) continue
    seen.add(sheet)
    const panel = lookPanel(visit.getState(), sheet)!
    expect(panel.rows.flat().length).toBeLessThanOrEqual(12)
    for (const { id } of panel.rows.flat()) if (id.startsWith('look:')) waiting.push(id.split(':', 2).join(':'))
    const { draft } = visit.getState().looking!
    for (const press of ['look-more', 'look-less', 'look-surprise']) expect(pressedIn(draft, sheet, press, Math.random).now, `${sheet} ${press}`).not.toEqual(draft.now)
    expect(pressedIn(pressedIn(draft, sheet, 'look-more', Math.random), sheet, 'look-undo', Math.random).now).toEqual(draft.now)
  }
  // A frame without glasses is not asked for.
  const hidden = wanted.filter((sheet) => !seen.has(sheet))
  expect(hidden.every((sheet) => ['look:frame', 'look:cover', 'look:hat'].includes(sheet)), hidden.join()).toBe(true)
})
