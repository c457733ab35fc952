import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testShowroom } from '../../tests/house/showroom.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import { fallenReport } from '../incoming/fallen.ts'
import { descriptionSchema, NotPortable, pack, reseal, unpack } from './portable.ts'

const bytes = (value: string) => new TextEncoder().encode(value)
const text = (value: Uint8Array) => new TextDecoder().decode(value)
const hash = (value: string) => createHash('sha256').update(value).digest('hex')

const contents = ['{"version":1}', 'a level', 'the file as it came', 'RIFF1234WEBP']
const [product, level, source, logo] = contents.map(hash) as [string, string, string, string]
const model = { product, files: { 'full.glb': level }, poster: null, source, name: 'tourer.glb', bytes: 19, madeAt: 3, finishedAt: 4, report: fallenReport('tourer.glb', 'fell', ''), confirmed: [], passes: [] }
const edition = (basePrice: number, by: string | null) => ({ showroom: { ...testShowroom, basePrice }, at: basePrice, by, note: '', back: null, passes: [] })
const whole = {
  slug: 'test-car',
  description: { ...beginFrom(testShowroom), style: { logo: `/a/${logo}.webp` }, product: `/product/${product}/`, basePrice: 9 },
  editions: [edition(4, null), edition(5, 'Ada')],
  models: [model],
  bytes: new Map(contents.map((each) => [hash(each), bytes(each)]))
}
const changed = (change: (files: Map<string, Uint8Array>) => void) => {
  const files = pack(whole)
  change(files)
  return files
}
const inFile = (path: string, from: string, to: string) => changed((files) => files.set(path, bytes(text(files.get(path)!).replace(from, to))))
/** Changed by somebody who wrote the checksums anew. */
const resealed = (path: string, from: string, to: string) => changed((files) => {
  files.set(path, bytes(text(files.get(path)!).replace(from, to)))
  files.set('showroom.json', reseal(files))
})

describe('a showroom carried to another house (SPEC E14)', () => {
  it('E14: out, in and out again is equal, byte for byte, models too', () => {
    expect(unpack(pack(whole))).toEqual(whole)
    expect(pack(unpack(pack(whole)))).toEqual(pack(whole))
    expect([...pack(whole).keys()].slice(0, 3)).toEqual(['showroom.json', 'README.md', 'showroom.schema.json'])
  })

  it.each<[string, Map<string, Uint8Array>, RegExp]>([
    ['from a newer version', inFile('showroom.json', '"format": 2', '"format": 3'), /newer version \(format 3/],
    ['from an older version', inFile('showroom.json', '"format": 2', '"format": 1'), /older version/],
    ['without its list', changed((files) => files.delete('showroom.json')), /showroom\.json is missing/],
    ['with a text missing', changed((files) => files.delete('editions/0002.json')), /editions\/0002\.json is missing/],
    ['with a file of a model missing', changed((files) => files.delete(`files/${level}`)), /files\/[0-9a-f]+ is missing/],
    ['with a logo missing', changed((files) => files.delete(`files/${logo}`)), /files\/[0-9a-f]+ is missing/],
    ['with a logo that is no picture', resealed('draft.json', logo, source), /is no WebP/],
    ['with a wrong checksum', inFile('draft.json', '"basePrice": 9', '"basePrice": 8'), /draft\.json .*checksum/],
    ['with a model whose bytes are others', changed((files) => files.set(`files/${level}`, bytes('b level'))), /files\/.*checksum/],
    ['with a model whose bytes are others, and the list too', changed((files) => {
      files.set(`files/${level}`, bytes('b level'))
      files.set('showroom.json', reseal(files))
    }), /full|tourer\.glb, is missing|is missing/],
    ['with a path that climbs', inFile('showroom.json', '"path": "draft.json"', '"path": "../../draft.json"'), /leads out of its folder: \.\.\/\.\.\/draft\.json/],
    ['with a file beside its list that climbs', changed((files) => files.set('../../etc/passwd', bytes('x'))), /leads out of its folder: \.\.\/\.\.\/etc\/passwd/],
    ['with a model’s file whose name climbs', resealed('models.json', '"full.glb"', '"../full.glb"'), /models\.json does not fit/],
    ['with an edition left out', resealed('editions.json', '"back": null', '"back": 2'), /goes back to one that comes later/],
    ['without a model that it shows', resealed('models.json', product, hash('another')), /model [0-9a-f]{12} is missing/],
    ['of another showroom', inFile('showroom.json', '"slug": "test-car"', '"slug": "other"'), /Not everything in it is of other/],
    ['that is no JSON', changed((files) => files.set('showroom.json', bytes('{'))), /no JSON/],
    ['that says nothing of a format', changed((files) => files.set('showroom.json', bytes('{}'))), /does not fit at format/],
    ['with a price with a decimal sign', resealed('draft.json', '"basePrice": 9', '"basePrice": 9.5'), /draft\.json does not fit at basePrice/]
  ])('E14: refused with a sentence: %s', (_name, files, sentence) => {
    expect(() => unpack(files)).toThrow(NotPortable)
    expect(() => unpack(files)).toThrow(sentence)
  })

  it('E14: texts changed by hand are taken once their checksums are written anew', () => {
    expect(unpack(resealed('draft.json', '"basePrice": 9', '"basePrice": 8')).description.basePrice).toBe(8)
  })

  it('E31: the JSON Schema in it is the published one, and descriptions name it', () => {
    expect(JSON.parse(text(pack(whole).get('showroom.schema.json')!))).toEqual(descriptionSchema())
    expect(text(pack(whole).get('draft.json')!)).toContain('"$schema": "./showroom.schema.json"')
  })
})
