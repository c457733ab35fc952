import { isObject, type Json, listAt, neededAt, objectAt } from './json.ts'
import type { Nodes } from './nodes.ts'
import { must } from './refusal.ts'

/** Which targets of a node's mesh open the mouth or shut the eyes, and how far. */
export interface Bind {
  readonly node: number
  readonly target: number
  readonly weight: number
}
export interface Expressions {
  readonly mouth: readonly Bind[]
  readonly blink: readonly Bind[]
}

/** What a GLB's targets are called that do the same (as ARKit and Oculus name them). */
const MOUTH = ['jawopen', 'visemeaa', 'mouthopen', 'aa', 'a']
const BLINK = ['eyeblinkleft', 'eyeblinkright', 'blink', 'eyesclosed']

/** A VRM's own `aa` and `blink`, or a GLB's targets by their names. */
export function readExpressions(json: Json, nodes: Nodes, vrm: Json | null): Expressions {
  if (vrm) {
    const preset = objectAt(objectAt(vrm, 'expressions'), 'preset')
    return { mouth: binds(preset, 'aa', nodes), blink: binds(preset, 'blink', nodes) }
  }
  const meshes = listAt(json, 'meshes', 200)
  const named = (wanted: readonly string[]): Bind[] =>
    nodes.list.flatMap(({ mesh }, node) => {
      const names = mesh === undefined ? undefined : objectAt(meshes[mesh] ?? {}, 'extras')['targetNames']
      if (!Array.isArray(names)) return []
      const list: readonly unknown[] = names.slice(0, 200)
      return list.flatMap((name, target) => (typeof name === 'string' && wanted.includes(name.replace(/[^A-Za-z]/g, '').toLowerCase()) ? [{ node, target, weight: 1 }] : []))
    })
  return { mouth: named(MOUTH).slice(0, 4), blink: named(BLINK) }
}

function binds(preset: Json, name: string, nodes: Nodes): Bind[] {
  const expression = preset[name]
  if (expression === undefined) return []
  must(isObject(expression), 'broken', `${name} is no expression`)
  return listAt(expression, 'morphTargetBinds', 50).map((bind) => {
    const node = nodes.placeOf.get(neededAt(bind, 'node', 1000))
    const weight = bind['weight']
    must(node !== undefined && typeof weight === 'number' && weight >= 0 && weight <= 1, 'broken', `${name} is bound to nothing`)
    return { node, target: neededAt(bind, 'index', 200), weight }
  })
}
