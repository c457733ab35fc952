import type {Mesh} from '../geometry/mesh.ts'

/** A mesh with what drawing needs to know of every vertex. */
export interface Part {
  readonly mesh: Mesh
  /** SLOT, one a vertex. */
  readonly slot: Uint8Array
  /** How open to the sky, 0…1, one a vertex. */
  readonly open: Float32Array
  /** First bone, second bone, share of the second (0…255): three a vertex. */
  readonly bind: Uint8Array
  /** Coordinates of what is painted, 0…255: across a strand or a cloth, and along it. Two a vertex. */
  readonly paint: Uint8Array
  /** A number to tell neighbours apart by, 0…255 (locks of hair), one a vertex. */
  readonly tint: Uint8Array
}

/** Which bones move a point of the rest frame: first, second, share of the second 0…1. */
export type Bind = (x: number, y: number, z: number) => readonly [number, number, number]

/** Makes a part of a mesh; whatever is left out is the same everywhere: open, unpainted. */
export const partOf = (
  mesh: Mesh,
  slot: number,
  bind: Bind,
  more: {open?: Float32Array; paint?: Uint8Array; tint?: Uint8Array} = {}
): Part => {
  const count = mesh.positions.length / 3
  const bones = new Uint8Array(count * 3)
  for (let v = 0; v < count; v++) {
    const [a, b, share] = bind(mesh.positions[3 * v]!, mesh.positions[3 * v + 1]!, mesh.positions[3 * v + 2]!)
    bones.set([a, b, Math.round(share * 255)], 3 * v)
  }
  return {
    mesh,
    slot: new Uint8Array(count).fill(slot),
    open: more.open ?? new Float32Array(count).fill(1),
    bind: bones,
    paint: more.paint ?? new Uint8Array(count * 2),
    tint: more.tint ?? new Uint8Array(count)
  }
}
