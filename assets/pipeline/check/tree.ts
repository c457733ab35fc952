import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Outline } from './outline.ts'

/** Every node has at most one parent, none hangs on itself, none lies too deep, and every number names something. */
export function checkTree(outline: Outline): void {
  const { nodes, scenes } = outline
  const name = (k: number): string => plainName(nodes[k]?.name ?? '') || `/nodes/${k}`
  const parent = new Map<number, number>()
  nodes.forEach((node, k) => {
    if (node.mesh !== undefined && !outline.meshes[node.mesh]) throw new Unfit('bad-numbers', name(k), `mesh ${node.mesh}`)
    for (const child of node.children) {
      if (!nodes[child]) throw new Unfit('bad-numbers', name(k), `child ${child}`)
      if (parent.has(child)) throw new Unfit('endless-tree', name(child), 'two parents')
      parent.set(child, k)
    }
  })
  const depth = new Map<number, number>()
  for (let k = 0; k < nodes.length; k++) {
    const trail: number[] = []
    let at: number | undefined = k
    while (at !== undefined && !depth.has(at)) {
      trail.push(at)
      if (trail.length > nodes.length) throw new Unfit('endless-tree', name(k), 'a circle')
      at = parent.get(at)
    }
    let deep = at === undefined ? 0 : depth.get(at)!
    for (const each of trail.toReversed()) depth.set(each, ++deep)
    if (deep > LIMITS.depth) throw new Unfit('endless-tree', name(k), `${deep} deep`)
  }
  for (const [k, scene] of scenes.entries())
    for (const node of scene.nodes) if (!nodes[node]) throw new Unfit('bad-numbers', `/scenes/${k}`, `node ${node}`)
}
