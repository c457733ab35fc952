import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { decodeLook } from '../../contract/look.ts'
import type { BatchedMesh } from 'three'
import type { Crowd } from './crowd.ts'
import { createCrowd } from './crowd.ts'
import type { Person } from './person.ts'
import { FACE_TEXEL, MARK_TEXEL, ROWS } from './row.ts'

const CELL = { width: 512, height: 64 }
/** What was written onto name tags, and where. Every sign is 19 pixels wide. */
interface Written { text: string; x: number; y: number; clip: readonly [number, number, number, number] | null }
const written: Written[] = []
let seals = 0

class Canvas {
  readonly width: number
  readonly height: number
  constructor(width: number, height: number) {
    this.width = width
    this.height = height
  }
  getContext() {
    let rect: Written['clip'] = null
    let clip: Written['clip'] = null
    return {
      measureText: (text: string) => ({ width: 19 * Array.from(new Intl.Segmenter().segment(text)).length }),
      rect: (...at: [number, number, number, number]) => { rect = at },
      clip: () => { clip = rect },
      restore: () => { clip = null },
      fillText: (text: string, x: number, y: number) => void written.push({ text, x, y, clip }),
      stroke: () => void seals++,
      save: () => undefined, clearRect: () => undefined, fillRect: () => undefined, beginPath: () => undefined, fill: () => undefined, moveTo: () => undefined, lineTo: () => undefined
    }
  }
}

const file = readFileSync(new URL('../../../public/people/people.bin', import.meta.url))
const data = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
const LOOK = decodeLook('')
const person = (change: Partial<Person> = {}): Person => ({ look: LOOK, name: 'Ana', advisor: false, verified: false, ...change })
const pose = (x = 0, z = 0) => ({ head: { p: [x, 1.615, z] as const, q: [0, 0, 0, 1] as const }, pointing: false, seated: false })
const eye = { x: 0, y: 1.6, z: 6 }
const mesh = (crowd: Crowd): BatchedMesh => crowd.object.children[0] as BatchedMesh

let crowd: Crowd
beforeAll(() => void vi.stubGlobal('OffscreenCanvas', Canvas))
afterAll(() => void vi.unstubAllGlobals())
beforeEach(() => {
  written.length = 0
  seals = 0
  crowd = createCrowd(data, { advisorWord: 'Advisor', random: () => 0.4 })
})

describe('people of a room', () => {
  it('G23: levels outside of 0 to 1 are levels all the same', () => {
    for (const level of [7, -3, Number.NaN, Infinity, -Infinity, 0.4]) {
      crowd.add('a', person())
      crowd.setPose('a', pose())
      crowd.setLevel('a', level, 9, -9)
      for (let frame = 0; frame < 30; frame++) crowd.update(1 / 60, eye)
      const row = crowd.bones('a')!
      const [shown, jaw, wide] = [row[MARK_TEXEL * 4]!, row[FACE_TEXEL * 4 + 1]!, row[FACE_TEXEL * 4 + 2]!]
      expect(shown).toBeGreaterThanOrEqual(0)
      expect(shown).toBeLessThanOrEqual(1)
      if (level === 7) expect(shown).toBe(1)
      expect(jaw).toBeGreaterThanOrEqual(0)
      expect(jaw).toBeLessThanOrEqual(1)
      expect(Math.abs(wide)).toBeLessThanOrEqual(1)
      expect(row.every(Number.isFinite)).toBe(true)
    }
  })

  it('G24: a name of 200 signs in six scripts, of accents, of overrides, stays within its own tag', () => {
    const scripts = Array.from('Ana Ελένη Анна آنا 安娜 अन्ना '.repeat(40)).slice(0, 200).join('')
    const names = [scripts, 'Z' + '\u0301'.repeat(150), '\u202eevil\u0000\u2066', '👩🏽‍🚀'.repeat(30), '', 'x'.repeat(200)]
    names.forEach((name, k) => crowd.add(`${k}`, person({ name, advisor: k % 2 === 0, verified: true })))
    for (const { text, x, y, clip } of written) {
      const row = 4 * Math.floor(y / CELL.height) + Math.floor(x / CELL.width)
      expect(row).toBeLessThan(names.length)
      const end = (Math.floor(x / CELL.width) + 1) * CELL.width
      expect(x + 19 * Array.from(new Intl.Segmenter().segment(text)).length).toBeLessThanOrEqual(end)
      expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(text).not.toMatch(/\p{M}{5}/u)
      // Whatever the letters do, no pixel of them is outside of the cell.
      expect(clip).not.toBeNull()
      expect(clip![0]).toBe(end - CELL.width)
      expect(clip![2]).toBeLessThanOrEqual(CELL.width)
      expect(clip![3]).toBe(CELL.height)
    }
    const long = written.find(({ text }) => text.startsWith('Ana Ε'))!
    expect(long.text.endsWith('…')).toBe(true)
    expect(written.filter(({ text }) => text.includes('👩🏽‍🚀')).every(({ text }) => /^(👩🏽‍🚀)+…$/u.test(text))).toBe(true)
  })

  it('G24: the signs that count come from the viewer’s page alone, whatever a name says', () => {
    crowd.add('a', person({ name: 'Ana · Advisor ✔ verified' }))
    expect(written).toHaveLength(1)
    expect(written[0]!.text).toMatch(/^Ana · Advisor/)
    expect(seals).toBe(0)
    crowd.add('b', person({ name: 'Ben', advisor: false, verified: true }))
    expect(written.some(({ text }) => text === 'Advisor')).toBe(false)
    expect(seals).toBe(0)
    crowd.add('c', person({ name: 'Cleo', advisor: true }))
    expect(written.at(-1)!.text).toBe('Advisor')
    expect(seals).toBe(0)
    crowd.add('c', person({ name: 'Cleo', advisor: true, verified: true }))
    expect(seals).toBe(1)
  })

  it('G24: an advisor’s badge says the name and the languages, within its own cell; nobody else’s says anything', () => {
    crowd.add('a', person({ name: 'Ana', advisor: true, languages: ['en', 'pt-BR'] }))
    const printed = written.filter(({ clip }) => clip?.[2] === 128)
    expect(printed.map(({ text }) => text)).toEqual(['Ana', expect.stringMatching(/^EN/)])
    for (const { clip, x, y } of printed) {
      const [left, top, width, height] = clip!
      expect(x > left && x < left + width && y > top && y < top + height).toBe(true)
    }
    written.length = 0
    crowd.add('b', person({ languages: ['en'] }))
    expect(written.filter(({ clip }) => clip?.[2] === 128)).toEqual([])
  })

  it('G23: twenty on one spot are twenty people, and a room that is full takes nobody in', () => {
    for (let k = 0; k < ROWS; k++) expect(crowd.add(`${k}`, person())).toBe(true)
    expect(crowd.add('one more', person())).toBe(false)
    const each = mesh(crowd).instanceCount
    expect(each).toBe(0)
    for (let k = 0; k < 20; k++) crowd.setPose(`${k}`, pose())
    for (let frame = 0; frame < 60; frame++) {
      for (let k = 0; k < 20; k++) crowd.setPose(`${k}`, pose())
      crowd.update(1 / 60, eye)
    }
    const worn = mesh(crowd).instanceCount / 20
    expect(worn).toBeGreaterThan(4)
    expect(Number.isInteger(worn)).toBe(true)
    const lifts = Array.from({ length: 20 }, (_, k) => crowd.bones(`${k}`)!).map((row) => {
      expect(row.every(Number.isFinite)).toBe(true)
      expect(Math.hypot(row[0]!, row[2]!)).toBeLessThan(0.05)
      return row[MARK_TEXEL * 4 + 1]!
    })
    lifts.sort((a, b) => a - b).forEach((lift, k) => k > 0 && expect(lift - lifts[k - 1]!).toBeGreaterThan(0.05))
    crowd.remove('3')
    expect(crowd.bones('3')).toBeNull()
    expect(mesh(crowd).instanceCount).toBe(19 * worn)
    expect(crowd.add('one more', person())).toBe(true)
  })

  it('G23: a pose that no body can have is passed over: nobody is drawn for it', () => {
    crowd.add('a', person())
    for (const head of [{ p: [0, -1, 0], q: [0, 0, 0, 1] }, { p: [0, 1.6, 0], q: [0, 0, 0, 0] }, { p: [0, Number.NaN, 0], q: [0, 0, 0, 1] }] as const)
      crowd.setPose('a', { head, pointing: false, seated: false })
    crowd.update(1 / 60, eye)
    expect(crowd.bones('a')).toBeNull()
    expect(mesh(crowd).instanceCount).toBe(0)
    crowd.setPose('a', { ...pose(), right: { p: [3, 1.6, 0], q: [0, 0, 0, 1] } })
    expect(crowd.bones('a')).toBeNull()
    crowd.setPose('a', { head: { p: [0, 1.6, 0], q: [0, 0, 1, 0] }, pointing: false, seated: false })
    crowd.update(1 / 60, eye)
    expect(crowd.bones('a')!.every(Number.isFinite)).toBe(true)
    expect(mesh(crowd).instanceCount).toBeGreaterThan(4)
  })

  it('rests: a still figure is drawn until it has settled, and then no more', () => {
    crowd.add('a', person())
    crowd.setPose('a', pose())
    crowd.setStill('a', true)
    const moves = Array.from({ length: 240 }, () => crowd.update(1 / 60, eye))
    expect(moves[0]).toBe(true)
    expect(moves.at(-1)).toBe(false)
  })
})
