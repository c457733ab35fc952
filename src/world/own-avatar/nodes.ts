import { type Json, listAt, neededAt, numbersAt, placesAt, countAt, textAt } from './json.ts'
import { must } from './refusal.ts'

/** A node of the file, with its place under its parent. */
export interface RawNode {
  readonly name: string
  readonly parent: number
  readonly mesh: number | undefined
  readonly skin: number | undefined
  readonly p: readonly number[]
  readonly q: readonly number[]
  readonly s: readonly number[]
}

const MOST = 1000
/** Scales beyond these are no person's. */
const LEAST_SCALE = 0.001
const MOST_SCALE = 1000

/** All nodes of a file in an order in which parents come before their children, and where each of the file's stands in it. */
export interface Nodes {
  readonly list: readonly RawNode[]
  readonly placeOf: ReadonlyMap<number, number>
}

/** Nodes that hang on the scene. Throws a NotWorn on circles, on a child of two parents, on scales that turn inside out. */
export function readNodes(json: Json): Nodes {
  const raw = listAt(json, 'nodes', MOST)
  const scenes = listAt(json, 'scenes', 10)
  const scene = scenes[countAt(json, 'scene', scenes.length - 1) ?? 0]
  must(scene !== undefined, 'broken', 'no scene')
  const list: RawNode[] = []
  const placeOf = new Map<number, number>()
  const waiting = placesAt(scene, 'nodes', raw.length - 1, MOST).map((node) => ({ node, parent: -1 }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    must(!placeOf.has(next.node), 'broken', 'nodes in a circle, or a node in two places')
    const node = raw[next.node]!
    const place = list.length
    placeOf.set(next.node, place)
    list.push(nodeFrom(node, next.parent))
    for (const child of placesAt(node, 'children', raw.length - 1, MOST)) waiting.push({ node: child, parent: place })
  }
  return { list, placeOf }
}

function nodeFrom(node: Json, parent: number): RawNode {
  must(node['matrix'] === undefined, 'unknown-parts', 'a node placed by a matrix')
  const q = numbersAt(node, 'rotation', [0, 0, 0, 1])
  const length = Math.hypot(...q)
  must(Math.abs(length - 1) < 0.05, 'broken', 'a rotation of no length')
  const s = numbersAt(node, 'scale', [1, 1, 1])
  must(s.every((each) => each > LEAST_SCALE && each < MOST_SCALE), 'broken', 'a scale that turns inside out')
  return {
    name: textAt(node, 'name') ?? '',
    parent,
    mesh: node['mesh'] === undefined ? undefined : neededAt(node, 'mesh', MOST),
    skin: countAt(node, 'skin', MOST),
    p: numbersAt(node, 'translation', [0, 0, 0]),
    q: q.map((each) => each / length),
    s
  }
}
