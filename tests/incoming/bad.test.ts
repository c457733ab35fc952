import { NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRDracoMeshCompression } from '@gltf-transform/extensions'
import draco3d from 'draco3dgltf'
import { MeshoptEncoder } from 'meshoptimizer'
import { expect, test } from 'vitest'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { apart, boxCar, glbFrom, glbOf } from './models.ts'
import { crc32, zip } from './zip.ts'

const good = await glbOf(boxCar())
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A glTF’s JSON to be spoilt: nothing about it needs to be right, and every depth of it is written to. */
// oxlint-disable-next-line typescript/no-explicit-any
type Spoilable = Record<string, any[]>

/** A model spoilt in its JSON. */
function spoilt(spoil: (json: Spoilable) => void): Uint8Array {
  const { json, binary } = apart(good)
  spoil(json as never)
  return glbFrom(json, binary)
}

/** A model whose chunk of numbers is spoilt. */
function written(at: (json: Spoilable) => number, bytes: Uint8Array): Uint8Array {
  const { json, binary } = apart(good)
  const own = binary.slice()
  own.set(bytes, at(json as never))
  return glbFrom(json, own)
}

const positions = (json: Spoilable): number => json['bufferViews']![json['accessors']![json['meshes']![0].primitives[0].attributes.POSITION].bufferView].byteOffset ?? 0
const indices = (json: Spoilable): number => {
  const accessor = json['accessors']![json['meshes']![0].primitives[0].indices]
  return (json['bufferViews']![accessor.bufferView].byteOffset ?? 0) + (accessor.byteOffset ?? 0)
}
const png = (width: number, height: number): string => {
  const head = Buffer.alloc(33)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.set([8, 6, 0, 0, 0], 24)
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29)
  const chunk = (name: string, data: Buffer): Buffer => {
    const out = Buffer.alloc(12 + data.length)
    out.writeUInt32BE(data.length, 0)
    out.write(name, 4)
    out.set(data, 8)
    out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
    return out
  }
  return Buffer.concat([head, chunk('IDAT', Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])), chunk('IEND', Buffer.alloc(0))]).toString('base64')
}
const withPicture = (uri: string, mimeType = 'image/png'): Uint8Array =>
  spoilt((json) => {
    json['images'] = [{ uri, mimeType }]
    json['textures'] = [{ source: 0 }]
    json['materials']![0].pbrMetallicRoughness = { baseColorTexture: { index: 0 } }
  })

/** What comes, its name, and what it is refused for, where. */
const BAD: readonly [what: string, bytes: Uint8Array, code: string, place: RegExp, name?: string][] = [
  ['nothing at all', new Uint8Array(0), 'not-a-model', /byte 0/],
  ['HTML named .glb', utf8('<!doctype html><script>alert(1)</script>'), 'not-a-model', /byte 0/],
  ['OBJ', utf8('# made by\nmtllib a.mtl\nv 0 0 0\n'), 'convert-obj', /byte 0/, 'car.obj'],
  ['FBX', utf8('Kaydara FBX Binary  \0'), 'convert-fbx', /byte 0/],
  ['STEP', utf8('ISO-10303-21;\nHEADER;'), 'convert-step', /byte 0/],
  ['USDZ', zip([{ name: 'a.usdc', data: utf8('PXR-USDC') }]), 'convert-usdz', /byte 0/, 'car.usdz'],
  ['half of it', good.subarray(0, good.length >> 1), 'broken-file', /byte 8/],
  ['a chunk of 4 GB', (() => { const b = good.slice(); new DataView(b.buffer).setUint32(12, 0xfffffff0, true); return b })(), 'broken-file', /byte 12/],
  ['no JSON', glbFrom('{'), 'broken-file', /JSON/],
  ['nested 100,000 deep', glbFrom('['.repeat(100_000)), 'broken-file', /JSON/],
  ['2^53 vertices', spoilt((json) => (json['accessors']![0].count = 2 ** 53)), 'too-large', /accessors\/0\/count/],
  ['a file of some bytes that asks for exabytes', glbFrom({ asset: { version: '2.0' }, accessors: [{ componentType: 5126, count: 2 ** 52, type: 'MAT4' }] }), 'too-large', /accessors\/0/],
  ['many accessors of much, without a byte', glbFrom({ asset: { version: '2.0' }, accessors: Array.from({ length: 100 }, () => ({ componentType: 5126, count: 29_000_000, type: 'VEC4' })) }), 'too-large', /accessors/],
  ['a buffer larger than the file', spoilt((json) => (json['buffers']![0].byteLength = 2 ** 40)), 'broken-file', /buffers\/0/],
  ['a view behind its buffer', spoilt((json) => (json['bufferViews']![0].byteOffset = 2 ** 31)), 'broken-file', /bufferViews\/0/],
  ['meshopt that unfolds without end', spoilt((json) => (json['bufferViews']![0].extensions = { EXT_meshopt_compression: { buffer: 0, byteLength: 16, byteStride: 256, count: 2 ** 40, mode: 'ATTRIBUTES' } })), 'bad-numbers', /bufferViews\/0/],
  ['a circle of nodes', spoilt((json) => (json['nodes']![0].children = [0])), 'endless-tree', /./],
  ['two nodes in a circle', spoilt((json) => { json['nodes'] = [{ children: [1] }, { children: [0] }]; json['scenes'] = [{ nodes: [0] }] }), 'endless-tree', /nodes/],
  ['a tree 5000 deep', spoilt((json) => { json['nodes'] = Array.from({ length: 5000 }, (_, k) => (k < 4999 ? { children: [k + 1] } : { mesh: 0 })); json['scenes'] = [{ nodes: [0] }] }), 'endless-tree', /nodes/],
  ['a matrix of no numbers', glbFrom(JSON.stringify(apart(good).json).replace('"scale":[1,1,1]', '"scale":[1e999,1,1]').replace('"name":"Auto"', '"name":"Auto","scale":[1e999,1,1]'), apart(good).binary), 'bad-numbers', /nodes/],
  ['a mesh that is not there', spoilt((json) => (json['nodes']![1].mesh = 99)), 'bad-numbers', /./],
  ['an index beyond the vertices', written(indices, Uint8Array.from([0xff, 0x7f])), 'bad-numbers', /Karosserie/],
  ['a place that is no number', written(positions, Uint8Array.from([0, 0, 0xc0, 0x7f])), 'bad-numbers', /Karosserie/],
  ['a place infinitely far', written(positions, Uint8Array.from([0, 0, 0x80, 0x7f])), 'bad-numbers', /Karosserie/],
  ['a product as large as a planet', spoilt((json) => (json['nodes']![0].scale = [1e7, 1e7, 1e7])), 'odd-size', /scene/],
  ['a picture from elsewhere', withPicture('https://example.com/a.png'), 'not-self-contained', /images\/0/],
  ['a buffer from this machine', spoilt((json) => (json['buffers']![0].uri = 'file:///etc/passwd')), 'not-self-contained', /buffers\/0/],
  ['a picture of 60,000 pixels', withPicture(`data:image/png;base64,${png(60_000, 60_000)}`), 'bad-picture', /images\/0/],
  ['SVG with a script', withPicture(`data:image/png;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>').toString('base64')}`), 'bad-picture', /images\/0/],
  ['KTX2 with absurd levels', withPicture(`data:image/ktx2;base64,${Buffer.concat([Buffer.from([0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(68, 0xff)]).toString('base64')}`), 'bad-picture', /images\/0/],
  ['an extension that nobody knows', spoilt((json) => { json['extensionsRequired'] = ['EVIL_thing']; json['extensionsUsed'] = ['EVIL_thing'] }), 'unknown-extension', /extensionsRequired\/0/],
  ['a name that is a number', spoilt((json) => (json['nodes']![0].name = 5)), 'bad-numbers', /nodes\/0/],
  ['Draco of random bytes', spoilt((json) => {
    json['extensionsUsed'] = json['extensionsRequired'] = ['KHR_draco_mesh_compression']
    json['meshes']![0].primitives[0].extensions = { KHR_draco_mesh_compression: { bufferView: 0, attributes: { POSITION: 0 } } }
  }), 'broken-file', /./],
  ['46,000 scenes of the same node', spoilt((json) => (json['scenes'] = Array.from({ length: 46_053 }, () => ({ nodes: [0] })))), 'too-large', /scenes/],
  ['no scene', spoilt((json) => { delete json['scenes']; delete json['scene' as never] }), 'nothing-to-see', /scenes/],
  ['a zip that climbs', zip([{ name: '../../car.glb', data: good }]), 'odd-archive', /./],
  ['a zip with a link', zip([{ name: 'car.glb', data: utf8('/etc/passwd'), mode: 0o120777 }]), 'odd-archive', /car\.glb/],
  ['a zip bomb', zip(Array.from({ length: 3 }, (_, k) => ({ name: `${k}.bin`, data: new Uint8Array(1000), said: 2 ** 31 }))), 'too-large', /bin/],
  ['a zip whose figures lie', zip([{ name: 'car.glb', data: new Uint8Array(60_000), said: 10 }]), 'odd-archive', /./],
  ['a name of 10,000 signs', zip([{ name: `${'a'.repeat(10_000)}.glb`, data: good }]), 'odd-archive', /a/],
  ['a name with control signs', zip([{ name: 'car\u001b[2J.glb', data: good }]), 'odd-archive', /car/],
  ['a zip without a model', zip([{ name: 'readme.txt', data: utf8('x') }]), 'odd-archive', /archive/],
  ['a zip with two models', zip([{ name: 'a.glb', data: good }, { name: 'b.glb', data: good }]), 'odd-archive', /b\.glb/]
]

test.each(BAD)('I3: %s', async (_, bytes, code, place, name = 'car.glb') => {
  const began = performance.now()
  const { report, files } = await makeProductOf(bytes, name)
  expect(report.findings[0]).toMatchObject({ code, weight: 'stops' })
  expect(report.findings[0]!.places[0]).toMatch(place)
  expect(report.outcome).toBe('refused')
  expect(files.size).toBe(0)
  expect(performance.now() - began).toBeLessThan(10_000)
})

test.each(['meshopt', 'Draco'] as const)('I3: an index that is beyond the vertices only once %s has unfolded it', async (how) => {
  const document = boxCar()
  const primitive = document.getRoot().listMeshes()[0]!.listPrimitives()[0]!
  if (how === 'meshopt') {
    document.createExtension(EXTMeshoptCompression).setRequired(true)
    primitive.getIndices()!.getArray()![4] = 40_000
  } else {
    document.createExtension(KHRDracoMeshCompression).setRequired(true)
  }
  await MeshoptEncoder.ready
  let glb: Uint8Array = await new NodeIO().registerExtensions([EXTMeshoptCompression, KHRDracoMeshCompression]).registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'draco3d.encoder': await draco3d.createEncoderModule() }).writeBinary(document)
  if (how === 'Draco') {
    // Its own vertices are all there: it is told to take fewer places than indices count on from elsewhere.
    const { json, binary } = apart(glb)
    const spoilable = json as unknown as Spoilable
    const first = spoilable['meshes']![0].primitives[0]
    const packed = first.extensions.KHR_draco_mesh_compression
    const at = spoilable['bufferViews']!.length
    spoilable['bufferViews']!.push({ buffer: 0, byteOffset: 0, byteLength: 36 })
    spoilable['accessors']!.push({ bufferView: at, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 1] })
    delete packed.attributes.POSITION
    first.attributes.POSITION = spoilable['accessors']!.length - 1
    glb = glbFrom(json, binary)
  }
  const { report } = await makeProductOf(glb, 'car.glb')
  expect(report.outcome).toBe('refused')
  expect(report.findings[0]).toMatchObject({ code: 'bad-numbers', weight: 'stops' })
  expect(report.findings[0]!.places[0]).toMatch(/./)
})

test('I1: a zip with a glTF and its files in a folder is read', async () => {
  const { json, binary } = apart(good)
  ;(json['buffers']![0] as Record<string, unknown>)['uri'] = 'auto%20daten.bin'
  const { report } = await makeProductOf(zip([{ name: 'auto/auto.gltf', data: utf8(JSON.stringify(json)) }, { name: 'auto/auto daten.bin', data: binary }]), 'auto.zip')
  expect(report.findings).toEqual([])
  expect(report.outcome).toBe('ready')
})
