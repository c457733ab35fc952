import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const spec = readFileSync(join(root, 'docs/SPEC.md'), 'utf8')
const rules = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, number]) => number!)

it('no two rules of docs/SPEC.md have one number', () => {
  expect(rules.filter((number, index) => rules.indexOf(number) !== index)).toEqual([])
})

it('every rule that a test names is there', () => {
  const missing: string[] = []
  const files = ['src', 'server', 'tests', 'assets'].flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)))
  for (const file of files.filter((name) => /\.(test|e2e|suite)\.ts$/.test(name))) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [quoted] of text.matchAll(/(?<=\bit\(['"`])[A-Z]\d+(?:(?:, | and )[A-Z]\d+)*(?=:)|(?<=SPEC )[A-Z]\d+(?:(?:, | and )[A-Z]\d+)*/g))
      for (const [number] of quoted.matchAll(/[A-Z]\d+/g)) if (!rules.includes(number)) missing.push(`${file}: ${number}`)
  }
  expect(missing).toEqual([])
})
