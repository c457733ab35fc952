import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { expect, test } from 'vitest'
import { trianglesOf } from '../../assets/attention/triangles.ts'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { fewParts } from '../../assets/pipeline/tree.ts'
import { readTree } from '../../src/dwell/tree.ts'
import { madeCar } from '../bench/made-car.ts'

test('I18, R13: of a model that came in, the tree names the part that the headset’s level itself would, for 199 of 200 rays', { timeout: 120_000 }, async () => {
  const { files, report } = await makeProductOf(await madeCar(12_000, 0), 'car.glb', undefined, { shaded: false })
  expect(report.outcome).toBe('ready')
  const tree = readTree(files.get('attention.bin')!.slice().buffer)
  const { parts, corners, whose } = await trianglesOf(files.get('headset.glb')!, new Set())
  expect(tree.parts.toSorted()).toEqual(parts.toSorted())
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  const exact = new MeshBVH(geometry, { indirect: true })
  let state = 7
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  let [same, met] = [0, 0]
  const rays = 1000
  for (let k = 0; k < rays; k++) {
    const turn = random() * 2 * Math.PI
    const eye = new Vector3(4 * Math.cos(turn), 0.3 + 2 * random(), 4 * Math.sin(turn))
    const way = new Vector3(1.6 * (random() - 0.5), 1.4 * random(), 4 * (random() - 0.5)).sub(eye).normalize()
    const hit = exact.raycastFirst(new Ray(eye, way), DoubleSide)
    const found = tree.cast(...eye.toArray(), ...way.toArray())
    if (hit) met++
    if ((hit ? parts[whose[hit.faceIndex!]!] : undefined) === tree.parts[found]) same++
  }
  expect(met).toBeGreaterThan(rays / 2)
  expect(same / rays).toBeGreaterThanOrEqual(0.995)
})

test('I18: of more parts than a byte can tell apart, the largest are told', () => {
  const parts = Array.from({ length: 400 }, (_, k) => `part-${k}`)
  // Part k has k + 1 triangles.
  const whose = Uint16Array.from(parts.flatMap((_, k) => new Array<number>(k + 1).fill(k)))
  const few = fewParts({ parts, corners: new Float32Array(whose.length * 9), whose })
  expect(few.parts).toHaveLength(255)
  expect([few.parts[0], few.parts[few.whose.at(-1)!], few.parts[few.whose[0]!]]).toEqual(['', 'part-399', ''])
})
