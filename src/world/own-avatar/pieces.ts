import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import type { Accessors } from './accessors.ts'
import type { Piece, Skin } from './avatar.ts'
import type { Bind, Expressions } from './expressions.ts'
import { countAt, type Json, listAt, neededAt, objectAt, placesAt } from './json.ts'
import type { Nodes } from './nodes.ts'
import { must } from './refusal.ts'

const MOST_VERTICES = 65_536
const MOST_JOINTS = 256

/** Skins, with every joint a node of the scene. */
export function readSkins(json: Json, accessors: Accessors, nodes: Nodes): Skin[] {
  return listAt(json, 'skins', 20).map((skin) => {
    const joints = placesAt(skin, 'joints', 1000, MOST_JOINTS).map((node) => {
      const place = nodes.placeOf.get(node)
      must(place !== undefined, 'broken', 'a joint that is no node of the scene')
      return place
    })
    const inverse = accessors.read(neededAt(skin, 'inverseBindMatrices', accessors.count), 'MAT4')
    must(joints.length > 0 && inverse.length >= joints.length * 16, 'broken', 'a skin without its joints')
    return { joints, inverse }
  })
}

/** All pieces of a body. What hangs on no joints is bound whole to the node that it hangs on. */
export function readPieces(json: Json, accessors: Accessors, nodes: Nodes, skins: Skin[], expressions: Expressions): { pieces: Piece[]; triangles: number } {
  const meshes = listAt(json, 'meshes', 200)
  const surfaces = Math.max(1, listAt(json, 'materials', 100).length)
  const pieces: Piece[] = []
  let triangles = 0
  let vertices = 0
  nodes.list.forEach(({ mesh: index, skin }, node) => {
    if (index === undefined) return
    const mesh = meshes[index]
    must(mesh !== undefined && (skin === undefined || skins[skin] !== undefined), 'broken', 'a node of no mesh or skin')
    for (const primitive of listAt(mesh, 'primitives', 100)) {
      must((countAt(primitive, 'mode', 6) ?? 4) === 4, 'unknown-parts', 'something else than triangles')
      const attributes = objectAt(primitive, 'attributes')
      const one = (name: string, type: string) => (attributes[name] === undefined ? null : accessors.read(neededAt(attributes, name, accessors.count), type))
      const position = one('POSITION', 'VEC3')
      must(position !== null, 'broken', 'triangles without places')
      const count = position.length / 3
      const indices =
        primitive['indices'] === undefined
          ? Uint32Array.from({ length: count }, (_, k) => k)
          : accessors.readWhole(neededAt(primitive, 'indices', accessors.count), 'SCALAR', count)
      must(indices.length % 3 === 0, 'broken', 'a part of a triangle')
      triangles += indices.length / 3
      vertices += count
      must(triangles <= OWN_AVATAR.triangles, 'too-many-triangles', String(triangles))
      must(vertices <= MOST_VERTICES, 'too-many-triangles', `${vertices} vertices`)
      const like = (found: Float32Array | null, size: number): Float32Array | null => {
        must(found === null || found.length === count * size, 'broken', 'lists of several lengths')
        return found
      }
      const bound = skin === undefined ? rigid(nodes, skins, node, count) : skinned(accessors, attributes, skins[skin]!, count)
      const targets = listAt(primitive, 'targets', 200)
      pieces.push({
        position,
        indices,
        normal: like(one('NORMAL', 'VEC3'), 3),
        uv: like(one('TEXCOORD_0', 'VEC2'), 2),
        ...bound,
        mouth: moved(accessors, targets, expressions.mouth, node, count),
        blink: moved(accessors, targets, expressions.blink, node, count),
        surface: countAt(primitive, 'material', surfaces - 1) ?? 0,
        skin: skin ?? skins.length - 1
      })
    }
  })
  must(triangles > 0, 'no-person', 'nothing to draw')
  return { pieces, triangles }
}

function skinned(accessors: Accessors, attributes: Json, skin: Skin, count: number): Pick<Piece, 'joints' | 'weights'> {
  const joints = accessors.readWhole(neededAt(attributes, 'JOINTS_0', accessors.count), 'VEC4', skin.joints.length)
  const weights = accessors.read(neededAt(attributes, 'WEIGHTS_0', accessors.count), 'VEC4')
  must(joints.length === count * 4 && weights.length === count * 4, 'broken', 'vertices without their joints')
  for (let at = 0; at < weights.length; at += 4) {
    const sum = weights[at]! + weights[at + 1]! + weights[at + 2]! + weights[at + 3]!
    must(sum > 0.01, 'broken', 'a vertex that nothing holds')
    for (let k = 0; k < 4; k++) weights[at + k]! /= sum
  }
  return { joints: Uint16Array.from(joints), weights }
}

/** One joint, the node itself, at rest where it is: glasses on a head. */
function rigid(_nodes: Nodes, skins: Skin[], node: number, count: number): Pick<Piece, 'joints' | 'weights'> {
  skins.push({ joints: [node], inverse: new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]) })
  const weights = new Float32Array(count * 4)
  for (let at = 0; at < weights.length; at += 4) weights[at] = 1
  return { joints: new Uint16Array(count * 4), weights }
}

function moved(accessors: Accessors, targets: readonly Json[], binds: readonly Bind[], node: number, count: number): Float32Array | null {
  let sum: Float32Array | null = null
  for (const bind of binds) {
    const target = bind.node === node ? targets[bind.target] : undefined
    if (target?.['POSITION'] === undefined) continue
    const differences = accessors.read(neededAt(target, 'POSITION', accessors.count), 'VEC3')
    must(differences.length === count * 3, 'broken', 'a target of another length')
    sum ??= new Float32Array(count * 3)
    for (let k = 0; k < sum.length; k++) sum[k]! += differences[k]! * bind.weight
  }
  return sum
}
