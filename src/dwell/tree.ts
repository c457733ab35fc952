/**
 * A likeness of the product for finding out what a ray meets: triangles, each of a part, in a tree of boxes that was made with the
 * product (`assets/attention`). The product stands shut, as it comes, in the showroom's frame; metres.
 *
 * The file: eight whole numbers of 32 bits (`MAGIC`, version, nodes, triangles, vertices, bytes of names, 0, 0); the box as six floats; the
 * names of the parts as JSON, filled up to four bytes; nodes (six floats and two whole numbers: of a leaf its first triangle and how
 * many, of any other the node that comes second and 0, the first being the next one); triangles (three vertices and a part, four
 * whole numbers of 16 bits, the vertices as 32 bits where there are many); vertices (three whole numbers of 16 bits, from one
 * corner of the box to the other).
 */
export const MAGIC = 0x57445041
export const VERSION = 1
export const HEADER = 8

export interface Tree {
  readonly parts: readonly string[]
  readonly triangles: number
  /** The part that a ray meets first, as its place in `parts`; −1 for none. The direction need not be a unit. */
  cast(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number
  /** How far the last ray went, in lengths of its direction, and the normal it met (not a unit). */
  readonly met: { distance: number; nx: number; ny: number; nz: number }
}

/** Most levels of a tree: one of a million triangles has about 22. */
const DEPTH = 64

/** Reads a tree. Throws where the bytes are none. */
export function readTree(bytes: ArrayBuffer): Tree {
  const head = new Uint32Array(bytes, 0, HEADER)
  const [magic, version, nodeCount, triangleCount, vertexCount, nameBytes] = head as unknown as [number, number, number, number, number, number]
  if (magic !== MAGIC || version !== VERSION) throw new Error('not a tree of this version')
  const box = new Float32Array(bytes, HEADER * 4, 6)
  let at = HEADER * 4 + 24
  const parts = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, at, nameBytes))) as string[]
  at += Math.ceil(nameBytes / 4) * 4
  const bounds = new Float32Array(bytes, at, nodeCount * 8)
  const links = new Uint32Array(bytes, at, nodeCount * 8)
  at += nodeCount * 32
  const wide = vertexCount > 65_536
  const corners = wide ? new Uint32Array(bytes, at, triangleCount * 3) : new Uint16Array(bytes, at, triangleCount * 3)
  at += Math.ceil((triangleCount * 3 * (wide ? 4 : 2)) / 4) * 4
  const whose = new Uint8Array(bytes, at, triangleCount)
  at += Math.ceil(triangleCount / 4) * 4
  const places = new Uint16Array(bytes, at, vertexCount * 3)
  const faces = facesOf(box, corners, places, triangleCount)
  const met = { distance: 0, nx: 0, ny: 0, nz: 0 }
  const stack = new Uint32Array(DEPTH)

  function cast(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
    const [ix, iy, iz] = [1 / dx, 1 / dy, 1 / dz]
    let nearest = Infinity
    let found = -1
    let depth = 0
    if (entry(bounds, 0, ox, oy, oz, ix, iy, iz) === Infinity) return -1
    stack[depth++] = 0
    while (depth > 0) {
      const node = stack[--depth]! * 8
      if (entry(bounds, node, ox, oy, oz, ix, iy, iz) >= nearest) continue
      const count = links[node + 7]!
      if (count === 0) {
        // The nearer of the two goes first, so that the other is often passed over.
        const left = node / 8 + 1
        const right = links[node + 6]!
        const near = entry(bounds, left * 8, ox, oy, oz, ix, iy, iz)
        const far = entry(bounds, right * 8, ox, oy, oz, ix, iy, iz)
        if (near <= far) {
          if (far < nearest) stack[depth++] = right
          if (near < nearest) stack[depth++] = left
        } else {
          if (near < nearest) stack[depth++] = left
          if (far < nearest) stack[depth++] = right
        }
        continue
      }
      const first = links[node + 6]!
      for (let face = first; face < first + count; face++) {
        const t = meets(faces, face * 9, ox, oy, oz, dx, dy, dz)
        if (t < nearest) {
          nearest = t
          found = face
        }
      }
    }
    if (found < 0) return -1
    met.distance = nearest
    const f = found * 9
    met.nx = faces[f + 4]! * faces[f + 8]! - faces[f + 5]! * faces[f + 7]!
    met.ny = faces[f + 5]! * faces[f + 6]! - faces[f + 3]! * faces[f + 8]!
    met.nz = faces[f + 3]! * faces[f + 7]! - faces[f + 4]! * faces[f + 6]!
    return whose[found]!
  }
  return { parts, triangles: triangleCount, cast, met }
}

/** Each triangle as a corner and two edges: nine numbers. */
function facesOf(box: Float32Array, corners: Uint16Array | Uint32Array, places: Uint16Array, count: number): Float32Array {
  const faces = new Float32Array(count * 9)
  const place = (vertex: number, axis: number) => box[axis]! + ((box[axis + 3]! - box[axis]!) * places[vertex * 3 + axis]!) / 65_535
  for (let face = 0; face < count; face++)
    for (let axis = 0; axis < 3; axis++) {
      const a = place(corners[face * 3]!, axis)
      faces[face * 9 + axis] = a
      faces[face * 9 + 3 + axis] = place(corners[face * 3 + 1]!, axis) - a
      faces[face * 9 + 6 + axis] = place(corners[face * 3 + 2]!, axis) - a
    }
  return faces
}

/** Where a ray comes into a box: 0 from within, infinity past it. */
function entry(bounds: Float32Array, at: number, ox: number, oy: number, oz: number, ix: number, iy: number, iz: number): number {
  const x0 = (bounds[at]! - ox) * ix
  const x1 = (bounds[at + 3]! - ox) * ix
  const y0 = (bounds[at + 1]! - oy) * iy
  const y1 = (bounds[at + 4]! - oy) * iy
  const z0 = (bounds[at + 2]! - oz) * iz
  const z1 = (bounds[at + 5]! - oz) * iz
  const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0)
  const far = Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1))
  return near <= far ? near : Infinity
}

/** Where a ray meets a triangle from either side (Möller and Trumbore, 1997); infinity where it does not. */
function meets(f: Float32Array, k: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
  const e1x = f[k + 3]!, e1y = f[k + 4]!, e1z = f[k + 5]!
  const e2x = f[k + 6]!, e2y = f[k + 7]!, e2z = f[k + 8]!
  const px = dy * e2z - dz * e2y
  const py = dz * e2x - dx * e2z
  const pz = dx * e2y - dy * e2x
  const det = e1x * px + e1y * py + e1z * pz
  if (det === 0) return Infinity
  const tx = ox - f[k]!, ty = oy - f[k + 1]!, tz = oz - f[k + 2]!
  const u = (tx * px + ty * py + tz * pz) / det
  if (u < 0 || u > 1) return Infinity
  const qx = ty * e1z - tz * e1y
  const qy = tz * e1x - tx * e1z
  const qz = tx * e1y - ty * e1x
  const v = (dx * qx + dy * qy + dz * qz) / det
  if (v < 0 || u + v > 1) return Infinity
  const t = (e2x * qx + e2y * qy + e2z * qz) / det
  return t > 1e-6 ? t : Infinity
}
