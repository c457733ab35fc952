import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BUILT_PLACES } from './built-places.ts'

const root = join(import.meta.dirname, '../../public/places')

it('E32: the places and times that are offered are those that were built', () => {
  const built = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(BUILT_PLACES.map(({ name }) => name).toSorted()).toEqual(built.toSorted())
  for (const { name, times } of BUILT_PLACES) {
    const lights = readdirSync(join(root, name)).filter((file) => file.endsWith('.light')).map((file) => file.replace('.light', ''))
    expect([name, times.map((time) => time.name).toSorted()]).toEqual([name, lights.toSorted()])
  }
})
