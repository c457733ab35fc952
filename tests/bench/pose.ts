import { createPoseTarget, decodePose, decodePoseInto, encodePose, POSE_BYTES } from '../../src/contract/pose.ts'
import type { Pose } from '../../src/contract/pose.ts'
import type { Row } from './row.ts'
import { alternate } from './row.ts'

/** Poses of one round. */
const COUNT = 20_000
const ROUNDS = 9

/** A head that looks round and hands that move, at `t` seconds. */
const poseAt = (t: number): Pose => {
  const half = 0.4 * Math.sin(t)
  const q = [0, Math.sin(half), 0, Math.cos(half)] as const
  return {
    head: { p: [Math.sin(t) * 2, 1.6 + 0.02 * Math.sin(t * 9), Math.cos(t) * 2], q },
    left: { p: [Math.sin(t) * 2 - 0.3, 1.1, Math.cos(t) * 2 - 0.3], q },
    right: { p: [Math.sin(t) * 2 + 0.3, 1.1 + 0.1 * Math.sin(t * 3), Math.cos(t) * 2 - 0.3], q },
    pointing: false,
    seated: false
  }
}

/** Microseconds for one of `COUNT` calls. */
const timed = (work: (k: number) => void): number => {
  const start = performance.now()
  for (let k = 0; k < COUNT; k++) work(k)
  return ((performance.now() - start) * 1000) / COUNT
}

/** A pose key frame: its bytes, and what encoding and decoding cost beside JSON of the same. */
export async function run(): Promise<Row[]> {
  const poses = Array.from({ length: 256 }, (_, k) => poseAt(k / 20))
  const packed = poses.map((pose, k) => encodePose(pose, k, k * 50, new Uint8Array(POSE_BYTES)))
  const texts = poses.map((pose, seq) => JSON.stringify({ pose, seq, time: seq * 50 }))
  const target = createPoseTarget()
  const out = new Uint8Array(POSE_BYTES)
  let sum = 0
  const readInto = async (): Promise<number> => timed((k) => {
    if (decodePoseInto(packed[k & 255]!, target)) sum += target.head.p[0]
  })
  const readNew = async (): Promise<number> => timed((k) => { sum += decodePose(packed[k & 255]!)!.pose.head.p[0] })
  const readText = async (): Promise<number> => timed((k) => { sum += (JSON.parse(texts[k & 255]!) as { pose: Pose }).pose.head.p[0] })
  const write = async (): Promise<number> => timed((k) => { sum += encodePose(poses[k & 255]!, k, k, out).length })
  const writeText = async (): Promise<number> => timed((k) => { sum += JSON.stringify({ pose: poses[k & 255]!, seq: k, time: k }).length })
  // Once unmeasured: the engine compiles.
  for (const work of [readInto, readNew, readText, write, writeText]) await work()
  const bytes = Math.max(...packed.map((frame) => frame.length))
  const json = texts.reduce((total, text) => total + text.length, 0) / texts.length
  const rows = [
    { what: 'pose key frame', ours: bytes, against: json, unit: 'B', ratio: bytes, bar: 29, pass: bytes <= 29 },
    await alternate('pose decoded into kept room / JSON.parse', 'µs', 0.1, ROUNDS, readInto, readText),
    await alternate('pose decoded into a fresh object / JSON.parse', 'µs', 0.5, ROUNDS, readNew, readText),
    await alternate('pose encoded / JSON.stringify', 'µs', 0.5, ROUNDS, write, writeText)
  ]
  if (!Number.isFinite(sum)) throw new Error('a pose came back broken')
  return rows
}
