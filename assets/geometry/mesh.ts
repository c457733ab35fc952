/** An indexed triangle mesh: 3 floats a vertex (metres; unit normals), counter-clockwise from outside. */
export interface Mesh {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly indices: Uint32Array
}

/** Triangles of a mesh. */
export const triangleCount = (mesh: Mesh): number => mesh.indices.length / 3

/** Several meshes as one. */
export const join = (...meshes: readonly Mesh[]): Mesh => {
  const vertices = meshes.reduce((n, mesh) => n + mesh.positions.length, 0)
  const indices = new Uint32Array(meshes.reduce((n, mesh) => n + mesh.indices.length, 0))
  const positions = new Float32Array(vertices)
  const normals = new Float32Array(vertices)
  let at = 0
  let index = 0
  for (const mesh of meshes) {
    positions.set(mesh.positions, at)
    normals.set(mesh.normals, at)
    for (const i of mesh.indices) indices[index++] = i + at / 3
    at += mesh.positions.length
  }
  return {positions, normals, indices}
}

/** The mirror image in the plane x = 0, with its winding mended. */
export const mirrorX = (mesh: Mesh): Mesh => {
  const flip = (values: Float32Array): Float32Array => values.map((v, i) => (i % 3 === 0 ? -v : v))
  const indices = mesh.indices.slice()
  for (let k = 0; k < indices.length; k += 3) {
    indices[k + 1] = mesh.indices[k + 2]!
    indices[k + 2] = mesh.indices[k + 1]!
  }
  return {positions: flip(mesh.positions), normals: flip(mesh.normals), indices}
}

/** The same triangles without vertices that none of them uses, vertices in order of first use. */
export const compact = (mesh: Mesh): Mesh => {
  const place = new Map<number, number>()
  const indices = mesh.indices.map((old) => {
    const found = place.get(old)
    if (found !== undefined) return found
    place.set(old, place.size)
    return place.size - 1
  })
  const positions = new Float32Array(place.size * 3)
  const normals = new Float32Array(place.size * 3)
  for (const [from, to] of place) {
    positions.set(mesh.positions.subarray(3 * from, 3 * from + 3), 3 * to)
    normals.set(mesh.normals.subarray(3 * from, 3 * from + 3), 3 * to)
  }
  return {positions, normals, indices}
}

/** Turns every triangle so that it faces the way its normals do. */
export const facingNormals = (mesh: Mesh): Mesh => {
  const {positions: p, normals: n} = mesh
  const indices = mesh.indices.slice()
  for (let k = 0; k < indices.length; k += 3) {
    const a = 3 * indices[k]!
    const b = 3 * indices[k + 1]!
    const c = 3 * indices[k + 2]!
    const ux = p[b]! - p[a]!
    const uy = p[b + 1]! - p[a + 1]!
    const uz = p[b + 2]! - p[a + 2]!
    const vx = p[c]! - p[a]!
    const vy = p[c + 1]! - p[a + 1]!
    const vz = p[c + 2]! - p[a + 2]!
    const facing =
      (uy * vz - uz * vy) * (n[a]! + n[b]! + n[c]!) +
      (uz * vx - ux * vz) * (n[a + 1]! + n[b + 1]! + n[c + 1]!) +
      (ux * vy - uy * vx) * (n[a + 2]! + n[b + 2]! + n[c + 2]!)
    if (facing < 0) {
      indices[k + 1] = c / 3
      indices[k + 2] = b / 3
    }
  }
  return {positions: p, normals: n, indices}
}

/** The mesh with each vertex put through `move` (writes the new position into `out`); normals stay. */
export const displaced = (
  mesh: Mesh,
  move: (x: number, y: number, z: number, out: Float32Array, at: number) => void
): Mesh => {
  const positions = mesh.positions.slice()
  for (let k = 0; k < positions.length; k += 3) {
    move(positions[k]!, positions[k + 1]!, positions[k + 2]!, positions, k)
  }
  return {...mesh, positions}
}
