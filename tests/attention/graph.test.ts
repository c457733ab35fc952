import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
/** Imports that are there from the beginning. What `import(…)` names is fetched only once it is reached, and types are no imports at all. */
const FROM_THE_BEGINNING = /(?:^|\n)\s*(?:import|export)\s(?!type\b)(?:[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s*)?['"](\.[^'"]+)['"]/g
const LATER = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g

function reached(from: string, patterns: readonly RegExp[], found = new Set<string>()): Set<string> {
  const path = join(root, from)
  if (found.has(from) || !existsSync(path)) return found
  found.add(from)
  if (!/\.tsx?$/.test(from)) return found
  const text = readFileSync(path, 'utf8')
  for (const pattern of patterns) for (const [, aim] of text.matchAll(pattern)) reached(relative(root, resolve(dirname(path), aim!.split('?')[0]!)), patterns, found)
  return found
}

it('R1: what measures is in no chunk that a page has before a yes: it is named by one import, in what a yes starts', () => {
  const page = reached('src/app/first.ts', [FROM_THE_BEGINNING, LATER])
  expect([...page].filter((file) => file.startsWith('src/dwell/')).length).toBeGreaterThan(3)
  // All that comes by itself: the first script, the app, the room, a headset, a call. The module is reached from the meter and the picture alone.
  const before = new Set([...page].filter((file) => !file.startsWith('src/dwell/')).flatMap((file) => [...reached(file, [FROM_THE_BEGINNING])]))
  const through = [...before].filter((file) => file.startsWith('src/dwell/'))
  const paint = reached('src/app/attention/paint-own.ts', [FROM_THE_BEGINNING])
  expect(through.filter((file) => !paint.has(file))).toEqual([])
  for (const file of page) {
    if (file.startsWith('src/dwell/') || file === 'src/app/attention/paint-own.ts') continue
    expect([file, [...reached(file, [FROM_THE_BEGINNING])].filter((each) => each.startsWith('src/dwell/'))]).toEqual([file, []])
  }
  const named = [...page].filter((file) => !file.startsWith('src/dwell/') && /import\(\s*'[^']*(?:dwell\/|paint-own)/.test(readFileSync(join(root, file), 'utf8')))
  expect(named.toSorted()).toEqual(['src/app/attention/meter.ts', 'src/app/attention/wire.ts'])
  expect(readFileSync(join(root, 'src/app/attention/meter.ts'), 'utf8')).toMatch(/export async function startMeter[^]*import\('\.\.\/\.\.\/dwell\/measure\.ts'\)/)
})
