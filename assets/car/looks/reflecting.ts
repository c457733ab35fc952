import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reader } from '../gltf/pack.ts'
import { compact } from '../parameters.ts'
import { shapeFor } from '../shape/shape.ts'
import { countBreaks } from './stripes.ts'
import type { Manifest } from '../gltf/manifest.ts'
import type { Field } from '../kernel/field.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Soup, StripeCount } from './stripes.ts'

/** Metres under the skin from which what is painted counts as an edge behind a shut-line, no part of the skin. */
const EDGE = 0.006

/** The names that materials of reflecting skin start with: paint, and the covers of the lamps. */
const REFLECTING = ['paint-', 'lens']

/**
 * Reads the reflecting skin of a built car, as it stands with everything shut and every hidden part left out. `body` is its form:
 * negative within.
 */
export async function reflecting(file: string, hidden: ReadonlySet<string>, body: Field): Promise<Soup> {
  const io = await reader()
  const document = await io.readBinary(new Uint8Array(await readFile(file)))
  const positions: number[] = []
  const normals: number[] = []
  for (const node of document.getRoot().listNodes()) {
    const mesh = node.getMesh()
    if (!mesh || hidden.has(node.getName())) continue
    const m = node.getWorldMatrix()
    for (const primitive of mesh.listPrimitives()) {
      const name = primitive.getMaterial()?.getName() ?? ''
      const indices = primitive.getIndices()
      const [position, normal] = [primitive.getAttribute('POSITION'), primitive.getAttribute('NORMAL')]
      if (!REFLECTING.some((start) => name.startsWith(start)) || !indices || !position || !normal) continue
      const p = [0, 0, 0]
      const n = [0, 0, 0]
      for (let k = 0; k < indices.getCount(); k++) {
        position.getElement(indices.getScalar(k), p)
        normal.getElement(indices.getScalar(k), n)
        for (let j = 0; j < 3; j++) {
          positions.push(m[j]! * p[0]! + m[4 + j]! * p[1]! + m[8 + j]! * p[2]! + m[12 + j]!)
          normals.push(m[j]! * n[0]! + m[4 + j]! * n[1]! + m[8 + j]! * n[2]!)
        }
        if (k % 3 !== 2) continue
        const deep = [9, 6, 3].some((back) => body(...(positions.slice(positions.length - back, positions.length - back + 3) as Vec3)) < -EDGE)
        if (!deep) continue
        positions.length -= 9
        normals.length -= 9
      }
    }
  }
  // Quantised positions come with a scale in the node's matrix.
  for (let k = 0; k < normals.length / 3; k++) {
    const l = Math.hypot(normals[3 * k]!, normals[3 * k + 1]!, normals[3 * k + 2]!) || 1
    for (let j = 0; j < 3; j++) normals[3 * k + j] = normals[3 * k + j]! / l
  }
  return { positions: new Float32Array(positions), normals: new Float32Array(normals) }
}

/** Counts the broken stripes of the built compact car's full level, as it stands before any choice is made. */
export async function committedStripes(folder: string): Promise<StripeCount> {
  const manifest = JSON.parse(await readFile(join(folder, 'product.json'), 'utf8')) as Manifest
  const hidden = new Set(manifest.parts.filter((part) => part.hidden).map((part) => part.name))
  const [width, height, length] = manifest.size
  return countBreaks(await reflecting(join(folder, manifest.levels.full.file), hidden, shapeFor(compact).body), [width * 0.55, height * 1.05, length * 0.55])
}
