import {MeshoptEncoder} from 'meshoptimizer'
import {clamp} from '../geometry/scalar.ts'
import type {Picture} from '../../src/world/people/data.ts'
import type {Range} from './range.ts'
import {CHANNELS, MAGIC, STEP, STREAMS, guessed} from '../../src/world/people/format.ts'

/** Differences from one value to the next, zigzag, so that small ones of either sign are small bytes. */
const zigzag = (value: number): number => (value << 1) ^ (value >> 31)

/** A range's vertices in the order its triangles, reordered for the vertex cache, first use them. */
const ordered = (range: Range): {order: Uint32Array; indices: Uint32Array} => {
  const source = range.part.mesh.indices.slice()
  const [remap, unique] = MeshoptEncoder.reorderMesh(source, true, true)
  const order = new Uint32Array(unique)
  remap.forEach((to, from) => {
    if (to !== 0xffffffff) order[to] = from
  })
  return {order, indices: source}
}

/** A picture's channels as planes of what the guess misses by, each miss from -128 to 127. */
const planes = ({width, height, texels}: Picture): number[] => {
  const out: number[] = []
  for (let c = 0; c < CHANNELS; c++) {
    const plane = Uint8Array.from({length: width * height}, (_, k) => texels[k * CHANNELS + c]!)
    for (let k = 0; k < plane.length; k++) out.push(zigzag(((plane[k]! - guessed(plane, k, width)) << 24) >> 24) & 255)
  }
  return out
}

/**
 * The people file: "PPL2", the length of a JSON header (u32, little-endian), the header, then one stream after another
 * as format.ts names them. Nothing here says when it was made: the same shapes give the same bytes.
 */
export const packed = async (ranges: readonly Range[]): Promise<Uint8Array> => {
  await MeshoptEncoder.ready
  const streams: number[][] = STREAMS.map(() => [])
  const index: number[] = []
  const header: {name: string; level: number; vertices: number; indices: number; picture?: [number, number]}[] = []
  const pictures: number[] = []
  for (const range of ranges) {
    const {order, indices} = ordered(range)
    const {mesh, bind, open, paint, slot, tint} = range.part
    header.push({name: range.name, level: range.level, vertices: order.length, indices: indices.length, ...(range.picture && {picture: [range.picture.width, range.picture.height]})})
    if (range.picture) for (const value of planes(range.picture)) pictures.push(value)
    const before = new Int32Array(STREAMS.length)
    for (const v of order) {
      const values = [
        ...[0, 1, 2].map((m) => Math.round(mesh.positions[3 * v + m]! / STEP)),
        ...[0, 1, 2].map((m) => 2 * Math.round(clamp(mesh.normals[3 * v + m]!, -1, 1) * 63)),
        Math.round(clamp(open[v]!) * 127),
        bind[3 * v]!,
        bind[3 * v + 1]!,
        bind[3 * v + 2]!,
        slot[v]!,
        paint[2 * v]!,
        paint[2 * v + 1]!,
        tint[v]!
      ]
      values.forEach((value, k) => {
        streams[k]!.push(zigzag(value - before[k]!))
        before[k] = value
      })
    }
    // How far below the next unused vertex each index lies (Chun, "WebGL Models: End-to-End", 2012).
    let next = 0
    for (const i of indices) {
      index.push(next - i)
      next = Math.max(next, i + 1)
    }
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const bytes: number[] = [...new TextEncoder().encode(MAGIC), text.length & 255, text.length >> 8, text.length >> 16, 0, ...text]
  for (const stream of [...streams, index]) {
    for (const value of stream) bytes.push(value & 255)
    for (const value of stream) bytes.push((value >> 8) & 255)
  }
  for (const value of pictures) bytes.push(value)
  return Uint8Array.from(bytes)
}
