import { describe, expect, it } from 'vitest'
import brazil from '../../../server/attention/policies/brazil.json' with { type: 'json' }
import eu from '../../../server/attention/policies/eu.json' with { type: 'json' }
import { demoShowroom } from '../../../server/demo/showroom.ts'
import type { Asking } from '../../contract/attention/asking.ts'
import type { UiLanguage } from '../../contract/language.ts'
import { type AttentionModel, type AttentionState, changed, createAttention } from '../../model/attention/attention.ts'
import { panelOf } from '../../model/headset/panel.ts'
import type { Sheet } from '../../model/headset/sheet.ts'
import { settingPressed } from '../../model/headset/settings-panel.ts'
import type { Standing, Tastes } from '../../model/headset/tastes.ts'
import { wristOf } from '../../model/headset/wrist.ts'
import { usualMoving } from '../../model/moving/settings.ts'
import { createVisit, type VisitModel } from '../../model/visit.ts'
import { layOut } from './layout.ts'

const showroom = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
const tastes: Tastes = { place: 'terrace', time: null, ambience: 'on', contrast: 'system', motion: 'system', text: '100', effects: 'on', captions: 'off', moving: usualMoving }
const standing: Standing = { seat: 'front-left', offered: null, tape: { from: [0, 0, 0], to: [0, 1, 0] }, chip: null, pointing: true, attention: null, picture: null }
const advisor = { name: 'Marie-Clémentine', languages: ['en', 'fr'], look: '', verified: true }
const talk: NonNullable<VisitModel['talk']> = { id: 't', mode: 'voice', startedAt: 0, entries: [], unsent: [], otherOnline: true, otherTyping: false, readByOther: 0, pointed: { customer: null, advisor: null }, ended: null }
const asking: Asking = {
  regions: ['eu', 'brazil'], template: true, age: 18, k: 20, retentionHours: 24, measures: ['dwell', 'in-view'], signalIsNo: true, version: 'eu 2026-11-23, brazil 2026-11-23',
  texts: [eu, brazil].map(({ region, law, texts }) => ({ region, law, ...texts }) as Asking['texts'][number])
}
/** Somebody who has looked at every zone. */
const attending = (state: AttentionState): AttentionModel => {
  const zones = Object.fromEntries(showroom.attention!.zones.map(({ name }, index) => [name, 200 - index]))
  return { ...createAttention(false).getState(), asking, ...changed(createAttention(false).getState(), 'dwell', { state, seconds: zones }) }
}
const measure = (text: string, size: number) => [...text].length * size * 0.52

const sheets: Sheet[] = ['ask', 'talk', 'open', 'views', 'spots', 'seats', 'surroundings', 'settings', 'moving', 'tape', ...showroom.groups.map(({ id }) => `group:${id}` as const), ...showroom.hotspots.map(({ id }) => `spot:${id}` as const)]
const together = (language: UiLanguage): VisitModel => ({ ...createVisit({ number: 1, showroom }, language).getState(), talk, advisor, line: 'open' })

describe.each(['en', 'fr'] as const)('every panel in a headset, %s (M8)', (language) => {
  const visit = together(language)
  const all = [
    ...sheets.map((sheet) => ({ name: sheet as string, width: 720, model: panelOf(visit, sheet, true, tastes, standing)! })),
    { name: 'knock', width: 720, model: panelOf({ ...visit, talk: null, knock: { conversation: 't', advisor } }, 'none', true, tastes, standing)! },
    { name: 'queue', width: 720, model: panelOf({ ...visit, talk: null, place: { place: 3 } as VisitModel['place'] }, 'ask', true, tastes, standing)! },
    { name: 'wrist', width: 400, model: wristOf(visit, 'none', createAttention(false).getState()) },
    { name: 'wrist that measures', width: 400, model: wristOf(visit, 'none', attending('measuring')) },
    ...(['unasked', 'failed', 'signal', 'no', 'starting', 'measuring', 'stopped', 'sending', 'sent', 'withdrawn', 'away'] as const).map((state) => ({
      name: `attention, ${state}`, width: 720, model: panelOf(visit, 'attention', true, tastes, { ...standing, attention: attending(state), picture: { width: 16, height: 9, pixels: new Uint8ClampedArray(16 * 9 * 4) } })!
    }))
  ]

  it('has text of 20 dmm or more and targets of 64, inside of the panel and apart from one another', () => {
    for (const { name, width, model } of all) {
      const layout = layOut(model, width, measure)
      for (const text of layout.texts) expect(text.size, `${name}: ${text.text}`).toBeGreaterThanOrEqual(20)
      for (const a of layout.buttons) {
        expect(Math.min(a.width, a.height), `${name}: ${a.button.id}`).toBeGreaterThanOrEqual(64)
        expect(a.x + a.width, name).toBeLessThanOrEqual(width)
        for (const b of layout.buttons) if (a !== b) expect(a.x >= b.x + b.width + 16 || b.x >= a.x + a.width + 16 || a.y >= b.y + b.height + 16 || b.y >= a.y + a.height + 16, `${name}: ${a.button.id}, ${b.button.id}`).toBe(true)
      }
      // No higher than the field that a head takes in without nodding: 50° at its distance.
      expect(layout.height, name).toBeLessThan(935)
    }
  })

  it('names every button once, and every one with words', () => {
    for (const { name, model } of all) {
      const ids = model.rows.flat().map(({ id }) => id)
      expect(new Set(ids).size, name).toBe(ids.length)
      for (const { id, label } of model.rows.flat()) expect(label.trim(), `${name}: ${id}`).not.toBe('')
    }
  })

  it('holds from the wrist on everything that the page has', () => {
    const ids = wristOf(visit, 'none', createAttention(false).getState()).rows.flat().map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['door', 'open', 'views', 'spots', 'seats', 'tape', 'surroundings', 'settings', 'attention', 'mirror', 'leave', ...showroom.groups.map(({ id }) => `group:${id}`)]))
    const prices = showroom.groups.flatMap((group) => panelOf(visit, `group:${group.id}`, true, tastes, standing)!.rows.flat().filter(({ id }) => id.startsWith('choice:')))
    expect(prices.every(({ note }) => note !== undefined && note !== '')).toBe(true)
  })
})

it('M6: settings go round by presses, and an unknown one changes nothing', () => {
  expect(settingPressed('set', 'captions', tastes)).toEqual({ captions: 'on' })
  expect(settingPressed('set', 'text', { ...tastes, text: '150' })).toEqual({ text: '100' })
  expect(settingPressed('set-moving', 'walk', tastes)).toEqual({ moving: { ...usualMoving, walk: 'smooth' } })
  expect(settingPressed('set', 'moving', tastes)).toBeNull()
  expect(settingPressed('set-moving', 'keys', tastes)).toBeNull()
})
