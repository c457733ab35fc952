import { expect, test } from 'vitest'
import { showroomSchema } from '../../src/contract/showroom.ts'
import { fromModel } from '../../server/studio/from-model.ts'
import { testShowroom } from '../house/showroom.ts'

const manifest = {
  parts: [{ name: 'door-l', label: { en: 'Door_L', fr: 'Door_L' } }, { name: 'left-app-button', label: { en: 'left_app_button', fr: 'left_app_button' } }, { name: 'body' }],
  clips: [{ name: 'swing', part: 'door-l' }, { name: 'walk', part: 'body' }, { name: 'run', part: 'body' }],
  variants: [{ name: 'matt-red' }, { name: 'matt-blue' }],
  size: [1, 1, 1]
}
const product = `/product/${'a'.repeat(64)}/`

test('E34: a showroom of a model has its parts by name, what opens by one movement, what varies as choices, and fits to be published', () => {
  const made = fromModel(testShowroom, product, manifest, { 'door-l': { en: 'Front left door', fr: 'Porte avant gauche' } }, 'cube', { en: 'Cube' })
  expect(made.parts).toEqual([{ name: 'door-l', label: { en: 'Front left door', fr: 'Porte avant gauche' }, clip: 'swing' }, { name: 'left-app-button', label: { en: 'Left app button' } }, { name: 'body', label: { en: 'Body' } }])
  expect(made.groups[0]!.choices.map(({ label, effect }) => [label.en, effect.variants])).toEqual([['Matt red', ['matt-red']], ['Matt blue', ['matt-blue']]])
  expect([made.slug, made.product, made.rules, made.hotspots]).toEqual(['cube', product, [], []])
  expect(showroomSchema.safeParse(made).error).toBeUndefined()
})

test('E34: all of it is in sight from where its views stand', () => {
  for (const size of [[1, 1, 1], [4.2, 1.5, 1.9], [0.1, 0.04, 0.05], [0.5, 2, 0.5]] as const) {
    const { views } = fromModel(testShowroom, product, { ...manifest, size }, {}, 'cube', { en: 'Cube' })
    for (const { eye, aim, fov } of views) {
      const away = Math.hypot(eye[0] - aim[0], eye[1] - aim[1], eye[2] - aim[2])
      // Its height and half its depth, as seen from there, within the picture's height.
      expect(Math.atan((size[1] / 2) / (away - Math.hypot(size[0], size[2]) / 2))).toBeLessThan((fov / 2) * (Math.PI / 180))
    }
  }
})

test('E34: what is no product’s list makes no showroom', () => {
  expect(() => fromModel(testShowroom, product, { parts: [] }, {}, 'cube', { en: 'Cube' })).toThrow()
})
