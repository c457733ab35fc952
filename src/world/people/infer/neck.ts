import { BONE } from '../skeleton.ts'
import { S } from './body.ts'
import type { Body } from './body.ts'
import { held } from './ease.ts'
import { multiply, normalize, put, putTurn, relative } from './turns.ts'

/*
 * Limits of the neck, radians: bent forwards or back 70°, to a side 45°, turned 85° (NASA-STD-3000, volume I, figure 3.3.2.3.1-1:
 * flexion to 71°, extension to 103°, lateral bend to 63°, rotation to 99° at the 95th percentile).
 */
const BENT = Math.sin((70 * Math.PI) / 360)
const ASIDE = Math.sin((45 * Math.PI) / 360)
const TURNED = (85 * Math.PI) / 360

const head = BONE.head * 8
const chest = BONE.chest * 8
const REL = 0, TWIST = 4
const w = new Float32Array(8)

/** Writes the head's bone: as it was given, as far as a neck lets it go over this chest. */
export const keepNeck = (body: Body): void => {
  const { s, row } = body
  put(s, S.head, row, head)
  row[head + 3] = 1
  putTurn(s, S.headTurn, row, head + 4)
  relative(row, chest + 4, row, head + 4, w, REL)
  // Swing (about x and z) and twist (about y) of the head over the chest.
  const length = Math.sqrt(w[REL + 1]! * w[REL + 1]! + w[REL + 3]! * w[REL + 3]!)
  const swing = w[REL]! * w[REL]! + w[REL + 2]! * w[REL + 2]!
  const cos = length > 1e-4 ? Math.abs(w[REL + 3]!) / length : 0
  if (swing <= ASIDE * ASIDE && cos >= Math.cos(TURNED)) return
  w[TWIST] = w[TWIST + 2] = 0
  w[TWIST + 1] = length > 1e-4 ? w[REL + 1]! / length : 0
  w[TWIST + 3] = length > 1e-4 ? w[REL + 3]! / length : 1
  // Swing alone: what is left when the twist is taken away first.
  w[TWIST + 1]! *= -1
  multiply(w, REL, w, TWIST, w, REL)
  const sign = w[REL + 3]! < 0 ? -1 : 1
  w[REL] = held(w[REL]! * sign, -BENT, BENT)
  w[REL + 2] = held(w[REL + 2]! * sign, -ASIDE, ASIDE)
  w[REL + 1] = 0
  w[REL + 3] = Math.sqrt(Math.max(0.05, 1 - w[REL]! * w[REL]! - w[REL + 2]! * w[REL + 2]!))
  normalize(w, REL)
  const turned = 2 * Math.atan2(-w[TWIST + 1]!, w[TWIST + 3]!)
  const half = held(turned - 2 * Math.PI * Math.round(turned / (2 * Math.PI)), -2 * TURNED, 2 * TURNED) / 2
  w[TWIST + 1] = Math.sin(half)
  w[TWIST + 3] = Math.cos(half)
  multiply(w, REL, w, TWIST, w, REL)
  multiply(row, chest + 4, w, REL, row, head + 4)
  normalize(row, head + 4)
}
