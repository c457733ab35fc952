import type {Field} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {occlusion} from '../../geometry/occlusion.ts'
import {smoothstep} from '../../geometry/scalar.ts'
import {sphere} from '../../geometry/shapes.ts'
import {simplify} from '../../geometry/simplify.ts'
import {surfaceNets} from '../../geometry/surface-nets.ts'
import {FACE_PICTURE} from '../../../src/world/people/face-picture.ts'
import {BONE, EYEBALL, EYES, EYE_RADIUS} from '../../../src/world/people/skeleton.ts'
import {mouthShut} from '../../../src/world/people/mouth.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import {bindHead, rigid} from '../bind.ts'
import {facePicture} from '../face/picture.ts'
import {fromHead} from '../frame.ts'
import type {Part} from '../part.ts'
import {partOf} from '../part.ts'
import type {Range} from '../range.ts'
import {joinParts} from '../range.ts'
import {ear} from '../shape/ear.ts'
import {eyeballs, lashes, lids} from '../shape/eyes.ts'
import {EYE, bareHead, head} from '../shape/head.ts'
import {cavity, mouth, opened} from '../shape/mouth.ts'
import type {Say} from './around.ts'
import {LEVELS, openedField, vertex} from './around.ts'

/** Inside the eye sockets a face must not look tired. */
const openFace = (mesh: Mesh): Float32Array =>
  occlusion(openedField, mesh).map((open, v) => {
    const [x, y, z] = vertex(mesh.positions, v)
    const away = Math.hypot(Math.abs(x) - EYEBALL[0], y - EYES[1], z - EYEBALL[2])
    const lips = Math.hypot(x / 0.03, (y - EYES[1] + 0.073) / 0.016, (z - EYES[2] + 0.008) / 0.012)
    return Math.max(open, 0.86 * smoothstep(0.038, 0.027, away), 0.8 * smoothstep(1.5, 0.9, lips))
  })

/** 255 for vertices on the walls of the mouth, 0 on the face. */
const insideOf = (mesh: Mesh, hollow: Field): Uint8Array =>
  Uint8Array.from({length: mesh.positions.length / 3}, (_, v) => {
    const [x, y, z] = vertex(mesh.positions, v)
    return hollow(x, y, z) < 0.0007 && EYES[2] - z < 0.0085 - 6 * x * x ? 255 : 0
  })

/** How much of the face's picture counts at each vertex: not on ears and neck, nor where the picture sees it edge on. */
const pictured = (mesh: Mesh): Uint8Array => {
  const {axis, side, low, high} = FACE_PICTURE
  const out = new Uint8Array((mesh.positions.length / 3) * 2)
  for (let v = 0; v < out.length / 2; v++) {
    const [x, yWorld, z] = vertex(mesh.positions, v)
    const n = vertex(mesh.normals, v)
    const [y, f] = [yWorld - EYES[1], EYES[2] - z]
    const shutY = y + mouthShut(x, y, f)
    const angle = Math.atan2(x, f - axis)
    const facing = n[0] * Math.sin(angle) - n[2] * Math.cos(angle)
    // In the fold over an eye the picture knows better than a corner that lies in it.
    const fold = 0.9 * smoothstep(0.03, 0.024, Math.hypot(Math.abs(x) - EYEBALL[0], y + 0.001)) * smoothstep(-0.035, -0.02, f)
    const share =
      Math.max(fold, smoothstep(0.1, 0.34, facing)) * smoothstep(side * 0.97, side * 0.8, Math.abs(angle)) *
      smoothstep(low + 0.004, low + 0.018, shutY) * smoothstep(high - 0.004, high - 0.02, shutY) * smoothstep(0.002, 0.008, ear(x, y, f))
    out[2 * v] = Math.round(255 * share)
  }
  return out
}

/** Detail where people look: normals count more on the face than on the nape. */
const weighted = (mesh: Mesh): Mesh => {
  const out = {...mesh, normals: mesh.normals.slice()}
  for (let v = 0; v < mesh.positions.length / 3; v++) {
    const [x, y, z] = vertex(mesh.positions, v)
    const face = smoothstep(0.02, -0.06, z) * smoothstep(1.46, 1.5, y)
    const front = smoothstep(0, -0.06, z)
    const mouth = front * smoothstep(1.5, 0.8, Math.hypot(x / 0.03, (y - EYES[1] + 0.072) / 0.018))
    const eyes = front * smoothstep(0.028, 0.018, Math.hypot(Math.abs(x) - EYEBALL[0], y - EYES[1]))
    const nose = front * smoothstep(0.022, 0.014, Math.hypot(x, (y - EYES[1] + 0.036) * 0.8))
    const ears = smoothstep(0.004, 0, ear(x, y - EYES[1], EYES[2] - z))
    for (let m = 0; m < 3; m++) out.normals[3 * v + m]! *= 0.34 + 0.5 * face + 2.6 * mouth + 1.4 * eyes + 1.2 * nose + 1.2 * ears
  }
  return out
}

const unitNormals = (mesh: Mesh): Mesh => {
  const normals = mesh.normals.slice()
  for (let k = 0; k < normals.length; k += 3) {
    const length = Math.hypot(normals[k]!, normals[k + 1]!, normals[k + 2]!) || 1
    for (let m = 0; m < 3; m++) normals[k + m]! /= length
  }
  return {...mesh, normals}
}

const UPPER = [BONE.head, BONE.head, 1] as const
const LOWER = [BONE.head, BONE.head, 0.3] as const

/** The head with eyes, lids, lashes and mouth, and the face's picture. */
export const heads = async (say: Say): Promise<Range[]> => {
  const mesh = surfaceNets(fromHead(opened(head)), [-0.115, 1.36, -0.16], [0.115, 1.76, 0.13], 0.0024)
  const hollow = fromHead(cavity)
  say('head')
  // In the eyes' openings the picture goes on over the ball: no edge there that would bleed.
  const {width, height} = FACE_PICTURE
  const texels = facePicture((x, y, f) => Math.min(bareHead(x, y, f), sphere(Math.abs(x), y, f, EYE, EYE_RADIUS + 0.002)))
  say('face')
  const ranges: Range[] = []
  for (const level of LEVELS) {
    const near = level === 0
    const skin = unitNormals(await simplify(weighted(mesh), near ? 1380 : 215, near ? 0.013 : 0.02))
    const columns = near ? 8 : 5
    const within = mouth(near ? 6 : 2)
    const lash = lashes(6)
    const parts: Part[] = [
      partOf(skin, SLOT.face, bindHead, {open: openFace(skin), tint: insideOf(skin, hollow), paint: pictured(skin)}),
      partOf(eyeballs(columns, near ? 4 : 2), SLOT.eye, rigid(BONE.head)),
      partOf(lids(1, columns, !near), SLOT.lid, () => UPPER),
      partOf(within.mesh, SLOT.teeth, rigid(BONE.head), {paint: within.paint}),
      partOf(lids(-1, columns, !near), SLOT.lid, () => LOWER)
    ]
    if (near) parts.push(partOf(lash.mesh, SLOT.lid, () => UPPER, {paint: lash.paint}))
    ranges.push({name: 'head', level, part: joinParts(...parts), ...(near && {picture: {width, height, texels}})})
  }
  return ranges
}
