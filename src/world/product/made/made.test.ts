import { BoxGeometry, BufferAttribute, Group, Mesh, type MeshPhysicalMaterial, MeshStandardMaterial, Object3D, Raycaster, Vector3 } from 'three'
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import { describe, expect, it } from 'vitest'
import { makingOf, type Making } from '../../../contract/making.ts'
import type { Product } from '../product.ts'
import type { ProductManifest } from '../manifest.ts'
import { isCarried, shareOut } from '../shares.ts'
import { show } from '../shown.ts'
import { connectedIn } from './connected.ts'
import { boxOfPiece } from './manifest-with.ts'
import { makeGood } from './make-good.ts'
import { lumpsOf, ownerOf } from './pieces.ts'

const steel = new MeshStandardMaterial({ name: 'Steel', color: 0x888888 })
const box = (at: readonly [number, number, number], part: number, size = 1) => {
  const geometry = new BoxGeometry(size, size, size).translate(...at)
  geometry.deleteAttribute('uv')
  return geometry.setAttribute('_part', new BufferAttribute(new Uint8Array(geometry.getAttribute('position').count).fill(part), 1, true))
}

/** A body at the origin and a lid beside it, drawn by one mesh, and a crate that is three boxes in one mesh. */
function model(): Product {
  const root = new Group()
  const names = ['body', 'lid', 'crate']
  const nodes = names.map((name) => Object.assign(new Object3D(), { name }))
  nodes[1]!.position.set(0, 1, 0)
  root.add(...nodes)
  const both = new Mesh(mergeGeometries([box([0, 0.5, 0], 0), box([2, 1, 0], 1)])!, steel)
  both.userData['parts'] = ['body', 'lid']
  root.add(both)
  const crate = new Mesh(mergeGeometries([box([9, 1, 0], 0), box([9, 3, 0], 0), box([9, 5, 0], 0, 0.5)])!, steel)
  crate.geometry.deleteAttribute('_part')
  nodes[2]!.add(crate)
  const part = (name: string) => nodes.find((node) => node.name === name)
  root.updateMatrixWorld(true)
  shareOut(root, part)
  return { root, clips: [], variants: new Map(), part, partOf: (object, among) => { for (let at: Object3D | null = object; at; at = at.parent) if (among.has(at.name)) return at.name; return null } }
}

const bare = { groups: [] }
const manifest = { parts: [{ name: 'body' }, { name: 'lid' }, { name: 'crate' }], clips: [], lights: null, screens: null, mirrors: [] } as unknown as ProductManifest
const good = (making: Partial<Making>) => makeGood(model(), manifest, { ...makingOf(bare), ...making })
const HINGE = { id: 'lid-opens', part: 'lid', at: [1.5, 1, 0] as [number, number, number], axis: [0, 0, 1] as [number, number, number], degrees: 90 }

/** What a ray from above meets at a place, by the mesh drawn there. */
function drawnAt(product: Product, x: number): Mesh[] {
  product.root.updateMatrixWorld(true)
  const meshes: Mesh[] = []
  product.root.traverse((object) => {
    // A carrier lets rays through by itself; here it is asked what it draws.
    if ((object as Mesh).isMesh && ((object as Mesh).material as MeshStandardMaterial).visible) meshes.push(Object.assign((object as Mesh).clone(false), { matrixWorld: object.matrixWorld, matrixAutoUpdate: false }))
  })
  return meshes.filter((mesh) => { const hits: never[] = []; Mesh.prototype.raycast.call(mesh, new Raycaster(new Vector3(x, 20, 0.1), new Vector3(0, -1, 0)), hits); return hits.length > 0 })
}

describe('a model without clips or variants still makes a showroom (SPEC E20)', () => {
  it('E20: a part drawn together with others turns about a hinge made by hand, and its drawing with it', () => {
    expect(isCarried(model().part('lid'))).toBe(true)
    const { product, manifest: whole } = good({ hinges: [HINGE], alone: ['lid'] })
    expect(isCarried(product.part('lid'))).toBe(false)
    expect(drawnAt(product, 2)).toHaveLength(1)
    const shown = show(product, ['lid'])
    shown.dress({ variants: [], hidden: new Set(), open: new Set(['lid-opens']) }, true)
    // A quarter turn about z through the middle of its left side: what reached from 1.5 to 2.5 reaches from 1 to 2.
    expect(drawnAt(product, 2.3)).toHaveLength(0)
    expect(drawnAt(product, 1.2)).toHaveLength(1)
    expect(whole.clips).toEqual([{ name: 'lid-opens', part: 'lid', seconds: 1, moves: [{ part: 'lid', at: HINGE.at, axis: HINGE.axis, degrees: 90 }] }])
  })

  it('E20: half open it stands half-way, as far from the hinge as ever', () => {
    const { product } = good({ hinges: [HINGE], alone: ['lid'] })
    const shown = show(product, [])
    shown.hold('lid-opens', 0.5)
    product.root.updateMatrixWorld(true)
    const node = product.part('lid')!
    expect(node.getWorldPosition(new Vector3()).distanceTo(new Vector3(...HINGE.at))).toBeCloseTo(1.5, 3)
    const share = node.children[0]!
    expect(new Vector3(2, 1, 0).applyMatrix4(share.matrixWorld).distanceTo(new Vector3(...HINGE.at))).toBeCloseTo(0.5, 3)
  })

  it('E20: a part that comes and goes with a choice is drawn by itself, and really goes', () => {
    const { product } = good({ alone: ['lid'] })
    const shown = show(product, ['lid'])
    shown.dress({ variants: [], hidden: new Set(['lid']), open: new Set() }, true)
    const lid = product.part('lid')!
    expect(lid.visible).toBe(false)
    expect(drawnAt(product, 0)).toHaveLength(1)
    expect(drawnAt(product, 2).every((mesh) => mesh.material === steel)).toBe(true)
  })

  it('E20: a paint is worn like a variant, on its material, or on one part of it alone', () => {
    const paints = [{ id: 'red', material: 'Steel', color: '#cc2211', finish: 'metallic' as const }, { id: 'lid-blue', material: 'Steel', part: 'lid', color: '#2244cc', finish: 'matt' as const }]
    const { product } = good({ paints, alone: ['lid'] })
    const shown = show(product, [])
    const worn = (name: string) => { const node = product.part(name)!; let mesh: Mesh | null = null; node.traverse((object) => void (mesh ??= (object as Mesh).isMesh ? object as Mesh : null)); return (mesh as unknown as Mesh).material as MeshPhysicalMaterial }
    shown.dress({ variants: ['red'], hidden: new Set(), open: new Set() }, true)
    expect([worn('lid').color.getHexString(), worn('crate').color.getHexString(), worn('crate').metalness > 0.5]).toEqual(['cc2211', 'cc2211', true])
    shown.dress({ variants: ['red', 'lid-blue'], hidden: new Set(), open: new Set() }, true)
    expect([worn('lid').color.getHexString(), worn('crate').color.getHexString()]).toEqual(['2244cc', 'cc2211'])
    shown.dress({ variants: [], hidden: new Set(), open: new Set() }, true)
    expect(worn('crate')).toBe(steel)
  })

  it('E20: a mesh is split by what hangs together, and its pieces turn and are pressed by themselves', () => {
    const start = model()
    const lumps = lumpsOf(start, 'crate', new Set(['crate']))
    expect(lumps.map(({ at, size, triangles }) => [at, size, triangles])).toEqual([[[9, 1, 0], [1, 1, 1], 12], [[9, 3, 0], [1, 1, 1], 12], [[9, 5, 0], [0.5, 0.5, 0.5], 12]])
    const piece = { name: 'top', part: 'crate', holds: [{ at: lumps[2]!.at, size: lumps[2]!.size }] }
    const hinge = { id: 'top-opens', part: 'top', at: [9.25, 5, 0] as [number, number, number], axis: [0, 0, 1] as [number, number, number], degrees: -180 }
    const { product, manifest: whole } = good({ pieces: [piece], hinges: [hinge], alone: ['crate'] })
    const node = product.part('top')!
    expect(product.partOf(node.children[0]!, new Set(['crate', 'top']))).toBe('top')
    expect(lumpsOf(product, 'crate', new Set(['crate', 'top']))).toHaveLength(2)
    expect(boxOfPiece(piece)).toEqual([[8.75, 4.75, -0.25], [9.25, 5.25, 0.25]])
    expect(whole.parts.at(-1)).toEqual({ name: 'top', parent: 'crate', box: [[8.75, 4.75, -0.25], [9.25, 5.25, 0.25]] })
    show(product, []).dress({ variants: [], hidden: new Set(), open: new Set(['top-opens']) }, true)
    product.root.updateMatrixWorld(true)
    expect(new Vector3(9, 5, 0).applyMatrix4(node.children[0]!.matrixWorld).x).toBeCloseTo(9.5, 3)
  })

  it('E20: a piece is known again at a coarser level, where it lies a little elsewhere, and taken for no other', () => {
    const holds = (at: [number, number, number], size: [number, number, number]) => ({ holds: [{ at, size }] })
    const [wheel, tyre] = [holds([1, 0.3, 1], [0.2, 0.6, 0.6]), holds([1, 0.3, 1], [0.25, 0.7, 0.7])]
    expect(ownerOf({ at: [1.01, 0.31, 1], size: [0.19, 0.58, 0.58] }, [wheel, tyre])).toBe(wheel)
    expect(ownerOf({ at: [1.01, 0.3, 1], size: [0.25, 0.69, 0.7] }, [wheel, tyre])).toBe(tyre)
    expect(ownerOf({ at: [-1, 0.3, 1], size: [0.2, 0.6, 0.6] }, [wheel, tyre])).toBeNull()
  })

  it('E20: corners at one place hang together whatever else they carry; a hundred thousand triangles are told apart at once', () => {
    const sides = new BoxGeometry(1, 1, 1)
    expect(sides.getAttribute('position').count).toBe(24)
    expect(connectedIn(sides.getAttribute('position'), sides.index!)).toHaveLength(1)
    const many = mergeGeometries(Array.from({ length: 500 }, (_, k) => new BoxGeometry(1, 1, 1, 6, 6, 6).translate(2 * k, 0, 0)))!
    const began = performance.now()
    const found = connectedIn(many.getAttribute('position'), many.index!)
    expect(found).toHaveLength(500)
    expect(found[0]).toHaveLength(432 * 3)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
