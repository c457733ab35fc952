import {describe, expect, it} from 'vitest'
import {BONE} from '../../src/world/people/skeleton.ts'
import {SLOT} from '../../src/world/people/slots.ts'
import {readPeople} from '../../src/world/people/data.ts'
import {STEP} from '../../src/world/people/format.ts'
import {rigid} from './bind.ts'
import {hat} from './hats.ts'
import {packed} from './pack.ts'
import {partOf} from './part.ts'
import type {Range} from './range.ts'
import {glasses} from './worn.ts'

const make = async (): Promise<Range[]> => [
  {name: 'glasses-round', level: 0, part: glasses('round', false)},
  {name: 'hat-beanie', level: 1, part: partOf(await hat('beanie', true), SLOT.cover, rigid(BONE.head))}
]

/** The triangles of a mesh as sorted texts of rounded corners: the same whatever the order. */
const triangles = (positions: ArrayLike<number>, stride: number, scale: number, indices: ArrayLike<number>): string[] => {
  const corner = (i: number): string => [0, 1, 2].map((m) => Math.round((positions[i * stride + m]! * scale) / STEP)).join(' ')
  return Array.from({length: indices.length / 3}, (_, k) => {
    const corners = [0, 1, 2].map((m) => corner(indices[3 * k + m]!))
    const first = corners.indexOf([...corners].sort()[0]!)
    return [0, 1, 2].map((m) => corners[(first + m) % 3]).join(' | ')
  }).sort()
}

describe('the packing of people', () => {
  it('gives the same bytes from two builds', async () => {
    expect(Buffer.from(await packed(await make())).equals(Buffer.from(await packed(await make())))).toBe(true)
  }, 30_000)

  it('is read back as the same triangles, slots and bones', async () => {
    const ranges = await make()
    const bytes = await packed(ranges)
    const back = readPeople(bytes.slice().buffer)
    back.forEach(({name, level, place, bind, indices}, k) => {
      const {mesh, slot} = ranges[k]!.part
      expect([name, level]).toEqual([ranges[k]!.name, ranges[k]!.level])
      expect(triangles(place, 4, STEP, indices)).toEqual(triangles(mesh.positions, 3, 1, mesh.indices))
      expect(place[3]).toBe(slot[0])
      expect(bind[0]).toBe(BONE.head)
    })
  }, 30_000)
})
