import { BufferAttribute, BufferGeometry, Group, Mesh, MeshBasicMaterial, Object3D, Raycaster, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { isShared, shareOut } from './shares.ts'

/** Two squares a metre wide, side by side in one mesh: the left one is the part `a`, the right one `b`, which stands elsewhere. */
function room() {
  const root = new Group()
  const parts = ['a', 'b'].map((name) => Object.assign(new Object3D(), { name }))
  parts[1]!.position.set(0, 5, 0)
  const geometry = new BufferGeometry()
  const corners = [-1, 0].flatMap((x) => [[x, 0], [x + 1, 0], [x + 1, 1], [x, 1]].flatMap(([u, v]) => [u!, v!, 0]))
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(corners.length).fill(1), 3))
  geometry.setAttribute('_part', new BufferAttribute(Uint8Array.from([0, 0, 0, 0, 1, 1, 1, 1]), 1, true))
  geometry.setIndex([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7])
  const mesh = new Mesh(geometry, new MeshBasicMaterial())
  mesh.userData = { parts: ['a', 'b'] }
  parts[0]!.add(mesh)
  root.add(...parts)
  return { root, mesh, nodeOf: (name: string) => parts.find((part) => part.name === name) }
}

describe('parts that are drawn at once (SPEC O3)', () => {
  it('are each met by a ray as themselves, where they are drawn', () => {
    const { root, mesh, nodeOf } = room()
    shareOut(root, nodeOf)
    root.updateMatrixWorld(true)
    for (const [x, name] of [[-0.5, 'a'], [0.5, 'b']] as const) {
      const hits = new Raycaster(new Vector3(x, 0.3, 3), new Vector3(0, 0, -1)).intersectObject(root, true)
      expect(hits.map((hit) => hit.object.parent?.name)).toEqual([name])
      expect(hits[0]!.point.x).toBeCloseTo(x)
    }
    expect(isShared(mesh)).toBe(true)
    expect(mesh.geometry.getAttribute('_part')).toBeUndefined()
  })

  it('have boxes of their own', () => {
    const { root, nodeOf } = room()
    shareOut(root, nodeOf)
    const share = nodeOf('b')!.children[0] as Mesh
    expect(share.geometry.boundingBox!.min.x).toBe(0)
    expect(share.geometry.boundingBox!.max.x).toBe(1)
    expect((share.material as MeshBasicMaterial).visible).toBe(false)
  })
})
