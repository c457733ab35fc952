import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Which rooms a room may import; `*` at the end means everything below. Kept equal to the table in docs/ARCHITECTURE.md. */
const ROOMS: Record<string, readonly string[]> = {
  'src/contract': [],
  'src/words': ['src/contract'],
  'src/model': ['src/contract', 'src/words'],
  'src/net': ['src/contract'],
  'src/call': ['src/contract'],
  'src/dwell': ['src/contract'],
  'src/world': ['src/contract'],
  'src/scene': ['src/contract', 'src/words', 'src/model', 'src/world'],
  'src/ui': ['src/contract', 'src/words', 'src/model'],
  'src/showroom': ['src/contract', 'src/words', 'src/model', 'src/ui'],
  'src/desk': ['src/contract', 'src/words', 'src/model', 'src/ui'],
  'src/team': ['src/contract', 'src/words', 'src/model', 'src/ui'],
  'src/studio': ['src/contract', 'src/words', 'src/model', 'src/ui'],
  'src/app': ['src/'],
  'server/rules': ['src/contract'],
  'server/adapters': ['server/rules', 'server/config.ts', 'server/ports', 'src/contract'],
  'server': ['server/', 'src/contract'],
  'assets': ['assets/', 'src/contract', 'src/world', 'src/dwell']
}

/** Packages only some rooms may use. */
const PACKAGES: [RegExp, readonly string[]][] = [
  [/^livekit-client$/, ['src/call']],
  [/^three($|\/)/, ['src/world', 'src/scene', 'src/app', 'assets']],
  [/^react(-dom)?($|\/)/, ['src/ui', 'src/scene', 'src/showroom', 'src/desk', 'src/team', 'src/studio', 'src/app']],
  [/^@react-three\//, ['src/scene', 'src/app']],
  [/^zustand/, ['src/model', 'src/ui', 'src/scene', 'src/showroom', 'src/desk', 'src/team', 'src/studio', 'src/app']],
  [/^pg$/, ['server/adapters', 'server/start', 'server']],
  [/^livekit-server-sdk$/, ['server/adapters', 'server/start']]
]

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

const files = ['src', 'server', 'assets'].filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })).flatMap(sources)
const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)
const roomOf = (path: string) =>
  Object.keys(ROOMS).filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0]

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!)
}

function target(from: string, specifier: string): string {
  return relative(root, resolve(root, dirname(from), specifier.split('?')[0]!))
}

describe('architecture (SPEC H1–H3)', () => {
  it('H1: every file lies in a room, and imports only what its room may', () => {
    const broken: string[] = []
    for (const path of files.filter((file) => !isTest(file))) {
      const room = roomOf(path)
      if (!room) {
        broken.push(`${path} lies in no room`)
        continue
      }
      for (const specifier of importsOf(path)) {
        if (specifier.startsWith('.')) {
          const aim = target(path, specifier)
          const allowed = aim.startsWith(`${room}/`) || ROOMS[room]!.some((other) => aim === other || aim.startsWith(other.endsWith('/') ? other : `${other}/`))
          if (!allowed && !/\.(css|json|svg|sql)$/.test(aim)) broken.push(`${path} imports ${aim}`)
        } else {
          for (const [pattern, rooms] of PACKAGES)
            if (pattern.test(specifier) && !rooms.some((other) => path.startsWith(`${other}/`))) broken.push(`${path} imports ${specifier}`)
        }
      }
    }
    expect(broken).toEqual([])
  })

  it('H2: no cycles', () => {
    const graph = new Map(files.map((path) => [path, importsOf(path).filter((s) => s.startsWith('.')).map((s) => target(path, s))]))
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (path: string, trail: string[]) => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      if (done.has(path)) return
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
    expect(cycles).toEqual([])
  })

  it('H3: files are small: none over 400 lines, median under 80', () => {
    const lengths = files.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length }))
    expect(lengths.filter((file) => file.lines > 400)).toEqual([])
    const sorted = lengths.map((file) => file.lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)] ?? 0).toBeLessThan(80)
  })

  it('finds imports in all their forms', () => {
    const text = "import a from './a.ts'\nimport {\n  b\n} from './b.ts'\nimport './c.css'\nexport { d } from './d.ts'\nconst e = import('./e.ts')\n"
    expect([...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2])).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts'])
  })
})
