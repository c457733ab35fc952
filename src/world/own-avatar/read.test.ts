import { describe, expect, it } from 'vitest'
import { makeAvatar, makePng, packGlb, type AvatarWish } from '../../../tests/fixtures/own-avatar.ts'
import type { OwnAvatarFault } from '../../contract/own-avatar.ts'
import { readOwnAvatar } from './read.ts'
import { NotWorn } from './refusal.ts'

type Json = Record<string, unknown>
const fault = (bytes: Uint8Array, wearer: 'customer' | 'advisor' = 'customer'): OwnAvatarFault | null => {
  try {
    readOwnAvatar(bytes, wearer)
    return null
  } catch (error) {
    if (error instanceof NotWorn) return error.fault
    throw error
  }
}
const list = (json: Json, key: string): Json[] => json[key] as Json[]
const changed = (change: (json: Json) => void): OwnAvatarFault | null => fault(makeAvatar({ change }))
const meta = (change: Json): AvatarWish => ({ meta: { avatarPermission: 'everyone', commercialUsage: 'corporation', allowRedistribution: true, ...change } })

describe('an avatar of one’s own (SPEC Y5)', () => {
  it('is taken as a VRM 1.0, and as a GLB with the bones of a person', () => {
    for (const kind of ['vrm', 'glb'] as const) {
      const avatar = readOwnAvatar(makeAvatar({ kind, pictures: [makePng(64)] }), 'customer')
      expect(avatar.triangles).toBe(17 * 12)
      expect(Object.keys(avatar.bones)).toHaveLength(17)
      expect(avatar.pictures[0]).toMatchObject({ type: 'image/png', width: 64, height: 64 })
      expect(avatar.pieces[0]!.mouth!.some((difference) => difference < 0)).toBe(true)
    }
  })

  it('is refused when it is too much of anything', () => {
    expect(fault(new Uint8Array(8 * 1024 * 1024 + 1))).toBe('too-large')
    expect(fault(makeAvatar({ repeat: 157 }))).toBe('too-many-triangles')
    expect(fault(makeAvatar({ pictures: Array.from({ length: 5 }, () => makePng(4)) }))).toBe('too-many-textures')
    expect(fault(makeAvatar({ pictures: [makePng(1025)] }))).toBe('texture-too-large')
    expect(fault(makeAvatar({ pictures: [makePng(4, 60_000)] }))).toBe('texture-too-large')
    expect(changed((json) => (json['animations'] = [{ channels: Array.from({ length: 10_000 }, () => ({})) }]))).toBe('unknown-parts')
    expect(changed((json) => (json['extras'] = 'x'.repeat(2 ** 20)))).toBe('too-large')
  })

  it('is refused when it names anything outside of itself', () => {
    expect(changed((json) => (list(json, 'buffers')[0]!['uri'] = 'https://elsewhere.example/a.bin'))).toBe('not-whole')
    expect(changed((json) => (json['images'] = [{ uri: 'https://elsewhere.example/a.png' }]))).toBe('not-whole')
    expect(changed((json) => (json['images'] = [{ uri: 'data:image/png;base64,AAAA' }]))).toBe('not-whole')
  })

  it('is refused when it lies: of lengths, places, counts, sizes, or in circles', () => {
    const whole = makeAvatar()
    for (let cut = 1; cut < 40; cut += 7) expect(fault(whole.slice(0, whole.length - cut))).not.toBeNull()
    const longer = whole.slice()
    new DataView(longer.buffer).setUint32(8, 2 ** 31, true)
    expect(fault(longer)).toBe('broken')
    expect(changed((json) => (list(json, 'accessors')[0]!['count'] = 100_000))).toBe('broken')
    expect(changed((json) => (list(json, 'accessors')[0]!['count'] = 2 ** 32))).toBe('broken')
    expect(changed((json) => (list(json, 'bufferViews')[0]!['byteLength'] = 2 ** 31))).toBe('broken')
    expect(changed((json) => (list(json, 'bufferViews')[0]!['byteOffset'] = -4))).toBe('broken')
    expect(changed((json) => (list(json, 'nodes')[4]!['children'] = [0]))).toBe('broken')
    expect(changed((json) => (list(json, 'nodes')[4]!['children'] = [5]))).toBe('broken')
    expect(changed((json) => (list(json, 'nodes')[1]!['scale'] = [-1, 1, 1]))).toBe('broken')
    expect(changed((json) => (list(json, 'nodes')[1]!['rotation'] = [0, 0, 0, 0]))).toBe('broken')
    expect(changed((json) => (list(json, 'nodes')[0]!['scale'] = [40, 40, 40]))).toBe('wrong-size')
    expect(changed((json) => (list(json, 'accessors')[0]!['sparse'] = { count: 1 }))).toBe('unknown-parts')
    expect(changed((json) => (json['extensionsRequired'] = ['KHR_draco_mesh_compression']))).toBe('unknown-parts')
  })

  it('is refused with a number that is none, a place that is not there, a part that flies away', () => {
    const withNumbers = (write: (data: DataView, json: Json) => void): OwnAvatarFault | null => {
      let json: Json = {}
      const bytes = makeAvatar({ change: (made) => (json = made) })
      const from = 20 + new DataView(bytes.buffer).getUint32(12, true) + 8
      const binary = bytes.slice(from)
      write(new DataView(binary.buffer), json)
      return fault(packGlb(json, binary))
    }
    const offset = (json: Json, accessor: number) => list(json, 'bufferViews')[list(json, 'accessors')[accessor]!['bufferView'] as number]!['byteOffset'] as number
    expect(withNumbers((data) => data.setFloat32(0, NaN, true))).toBe('broken')
    expect(withNumbers((data) => data.setFloat32(8, Infinity, true))).toBe('broken')
    expect(withNumbers((data) => data.setFloat32(0, 60, true))).toBe('wrong-size')
    expect(withNumbers((data, json) => data.setUint16(offset(json, 3), 5000, true))).toBe('broken')
    expect(withNumbers((data, json) => data.setUint32(offset(json, 6), 2 ** 31, true))).toBe('broken')
    expect(withNumbers((data, json) => data.setFloat32(offset(json, 5) + 4, 50, true))).toBe('wrong-size')
  })

  it('is refused without the skeleton of a person', () => {
    expect(changed((json) => delete (((json['extensions'] as Json)['VRMC_vrm'] as Json)['humanoid'] as { humanBones: Json }).humanBones['leftHand'])).toBe('no-person')
    expect(fault(makeAvatar({ kind: 'glb', change: (json) => list(json, 'nodes').forEach((node, k) => (node['name'] = `Box ${k}`)) }))).toBe('no-person')
    expect(changed((json) => (json['extensions'] = { VRM: {} }))).toBe('old-vrm')
  })

  it('Y6: is worn only as its licence allows; what a licence leaves out is not allowed', () => {
    expect(fault(makeAvatar(meta({ avatarPermission: 'onlyAuthor' })))).toBe('only-author')
    expect(fault(makeAvatar(meta({ avatarPermission: 'onlySeparatelyLicensedPerson' })))).toBe('only-author')
    expect(fault(makeAvatar(meta({ commercialUsage: 'personalNonProfit' })))).toBe('not-commercial')
    expect(fault(makeAvatar(meta({ commercialUsage: 'personalProfit' })))).toBeNull()
    expect(fault(makeAvatar(meta({ commercialUsage: 'personalProfit' })), 'advisor')).toBe('not-commercial')
    expect(fault(makeAvatar(meta({ allowRedistribution: false })))).toBe('no-passing-on')
    expect(fault(makeAvatar({ meta: {} }))).toBe('only-author')
  })

  it('never does anything but refuse or take, whatever byte is changed', () => {
    const bytes = makeAvatar({ pictures: [makePng(8)] })
    const described = new DataView(bytes.buffer).getUint32(12, true)
    let seed = 1
    const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below
    for (let round = 0; round < 400; round++) {
      const odd = bytes.slice()
      for (let k = 0; k < 3; k++) odd[random(round % 2 ? described + 28 : odd.length)] = random(256)
      fault(odd)
    }
  })
})
