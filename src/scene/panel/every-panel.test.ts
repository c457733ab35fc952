import { describe, expect, it } from 'vitest'
import { everyPanel, showroom, standing, tastes } from '../../../tests/fixtures/headset-panels.ts'
import { createAttention } from '../../model/attention/attention.ts'
import { panelOf } from '../../model/headset/panel.ts'
import { settingPressed } from '../../model/headset/settings-panel.ts'
import { wristOf } from '../../model/headset/wrist.ts'
import { usualMoving } from '../../model/moving/settings.ts'
import { layOut } from './layout.ts'

const measure = (text: string, size: number) => [...text].length * size * 0.52

describe.each(['en', 'fr'] as const)('every panel in a headset, %s (M8)', (language) => {
  const { visit, all } = everyPanel(language)

  it('has text of 20 dmm or more and targets of 64, inside of the panel and apart from one another', () => {
    for (const { name, width, model } of all) {
      const layout = layOut(model, width, measure)
      for (const text of layout.texts) expect(text.size, `${name}: ${text.text}`).toBeGreaterThanOrEqual(20)
      for (const a of layout.buttons) {
        expect(Math.min(a.width, a.height), `${name}: ${a.button.id}`).toBeGreaterThanOrEqual(64)
        expect(a.x + a.width, name).toBeLessThanOrEqual(width)
        const { kind, note } = a.button
        if (note) expect.soft(measure(note, 20), `${name}: ${note}`).toBeLessThanOrEqual(a.width - (kind === 'door' ? 88 : kind === 'swatch' ? 20 : 32))
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
      const read = model.rows.flat().map(({ label, note }) => `${label} ${note ?? ''}`)
      expect(new Set(read).size, `${name}: ${read.join(', ')}`).toBe(read.length)
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
