import { describe, expect, it } from 'vitest'
import { testShowroom } from '../../tests/house/showroom.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import { NotPortable, pack, unpack } from './portable.ts'

const whole = { slug: 'test-car', description: { ...beginFrom(testShowroom), basePrice: 9 }, editions: [testShowroom, { ...testShowroom, basePrice: 5 }] }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (value: string) => new TextEncoder().encode(value)
const changed = (change: (files: Map<string, Uint8Array>) => void) => {
  const files = pack(whole)
  change(files)
  return files
}
const inList = (from: string, to: string) => changed((files) => files.set('showroom.json', bytes(text(files.get('showroom.json')!).replace(from, to))))

describe('a showroom carried to another house (SPEC E14)', () => {
  it('E14: out, in and out again is equal, byte for byte', () => {
    expect(unpack(pack(whole))).toEqual(whole)
    expect(pack(unpack(pack(whole)))).toEqual(pack(whole))
  })

  it.each<[string, Map<string, Uint8Array>, RegExp]>([
    ['from a newer version', inList('"format": 1', '"format": 2'), /newer version \(format 2/],
    ['without its list', changed((files) => files.delete('showroom.json')), /showroom\.json is missing/],
    ['with a file missing', changed((files) => files.delete('editions/0002.json')), /editions\/0002\.json is missing/],
    ['with a wrong checksum', changed((files) => files.set('draft.json', bytes(text(files.get('draft.json')!).replace('"basePrice": 9', '"basePrice": 8')))), /draft\.json .*checksum/],
    ['with a path that climbs', inList('"path": "draft.json"', '"path": "../../draft.json"'), /showroom\.json does not fit at files\.0\.path/],
    ['with an edition left out', inList('editions/0001.json', 'editions/0003.json'), /Edition 1 is missing/],
    ['of another showroom', inList('"slug": "test-car"', '"slug": "other"'), /Not everything in it is of other/],
    ['that is no JSON', changed((files) => files.set('showroom.json', bytes('{'))), /no JSON/],
    ['that says nothing of a format', changed((files) => files.set('showroom.json', bytes('{}'))), /does not fit at format/]
  ])('E14: refused with a sentence: %s', (_name, files, sentence) => {
    expect(() => unpack(files)).toThrow(NotPortable)
    expect(() => unpack(files)).toThrow(sentence)
  })
})
