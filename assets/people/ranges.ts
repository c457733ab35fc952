import type {Field, Vec3} from '../geometry/field.ts'
import {unionOf} from '../geometry/blend.ts'
import type {Mesh} from '../geometry/mesh.ts'
import {mirrorX} from '../geometry/mesh.ts'
import {occlusion} from '../geometry/occlusion.ts'
import {smoothstep} from '../geometry/scalar.ts'
import {simplify} from '../geometry/simplify.ts'
import {surfaceNets} from '../geometry/surface-nets.ts'
import {BONE, EYEBALL, EYES, UPPER_ARM} from '../../src/world/people/skeleton.ts'
import {SLOT} from '../../src/world/people/slots.ts'
import {bindHair, bindHead, bindLegs, bindShoes, bindTop, rigid} from './bind.ts'
import {bareArms} from './cloth/arm.ts'
import {limbBand} from './cloth/band.ts'
import type {Cut, OutfitName} from './cloth/outfit.ts'
import {CUTS, clothOf} from './cloth/outfit.ts'
import {piecesOf} from './cloth/pieces.ts'
import type {BeardName} from './beards.ts'
import {beard, beardField} from './beards.ts'
import {fromBody, fromHead} from './frame.ts'
import {hat} from './hats.ts'
import {wheelchair} from './wheelchair.ts'
import type {Hair} from './hair/build.ts'
import {farHair, nearHair} from './hair/build.ts'
import {COVERS} from './hair/covers.ts'
import {locs, locsMass} from './hair/locs.ts'
import {STYLES} from './hair/styles.ts'
import type {Part} from './part.ts'
import {partOf} from './part.ts'
import type {Range} from './range.ts'
import {joinParts} from './range.ts'
import {eyeballs, lids} from './shape/eyes.ts'
import {hand} from './shape/hand.ts'
import {head} from './shape/head.ts'
import {cavity, gullet, opened, teeth} from './shape/mouth.ts'
import {flats, insteps, shoes, tights, trousers} from './shape/legs.ts'
import {badge, glasses} from './worn.ts'

const LEVELS = [0, 1] as const

type Say = (line: string) => void

const headField = fromHead(head)
const legsField = unionOf(fromBody(trousers), fromBody(shoes))
/** The body in a shirt, its mouth open as the head is modelled. */
const openedField = unionOf(fromHead(opened(head)), fromBody(clothOf(CUTS.shirt)), legsField, (_, y) => y)

const meshed = (field: Field, low: Vec3, high: Vec3, step: number): Mesh => surfaceNets(field, low, high, step)

/** Inside the eye sockets a face must not look tired. */
const openFace = (mesh: Mesh): Float32Array =>
  occlusion(openedField, mesh).map((open, v) => {
    const [x, y, z] = mesh.positions.subarray(3 * v, 3 * v + 3) as unknown as Vec3
    const away = Math.hypot(Math.abs(x) - EYEBALL[0], y - EYES[1], z - EYEBALL[2])
    const lips = Math.hypot(x / 0.03, (y - EYES[1] + 0.073) / 0.016, (z - EYES[2] + 0.008) / 0.012)
    return Math.max(open, 0.78 * smoothstep(0.035, 0.022, away), 0.72 * smoothstep(1.4, 0.9, lips))
  })

/** 255 for vertices on the walls of the mouth, 0 on the face. */
const insideOf = (mesh: Mesh, hollow: Field): Uint8Array =>
  Uint8Array.from({length: mesh.positions.length / 3}, (_, v) => {
    const [x, y, z] = mesh.positions.subarray(3 * v, 3 * v + 3) as unknown as Vec3
    return hollow(x, y, z) < 0.0007 && EYES[2] - z < 0.0075 - 6 * x * x ? 255 : 0
  })

const heads = async (say: Say): Promise<Range[]> => {
  const mesh = meshed(fromHead(opened(head)), [-0.11, 1.36, -0.16], [0.11, 1.76, 0.13], 0.0027)
  const hollow = fromHead(cavity)
  say('head')
  const ranges: Range[] = []
  for (const level of LEVELS) {
    // Detail where people look: normals count more on the face than on the nape.
    const weighted = {...mesh, normals: mesh.normals.slice()}
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      const face = smoothstep(0.02, -0.06, mesh.positions[3 * v + 2]!) * smoothstep(1.46, 1.5, mesh.positions[3 * v + 1]!)
      const mouth = Math.hypot(mesh.positions[3 * v]! / 0.03, (mesh.positions[3 * v + 1]! - EYES[1] + 0.072) / 0.018)
      const near = smoothstep(0, -0.06, mesh.positions[3 * v + 2]!) * smoothstep(1.5, 0.8, mouth)
      for (let m = 0; m < 3; m++) weighted.normals[3 * v + m]! *= 0.25 + 0.75 * face + 3.2 * near
    }
    const few = await simplify(weighted, level === 0 ? 1370 : 215, level === 0 ? 0.014 : 0.02)
    const length = (v: number): number => Math.hypot(...few.normals.subarray(3 * v, 3 * v + 3)) || 1
    const lengths = Float32Array.from({length: few.normals.length / 3}, (_, v) => length(v))
    const skin: Mesh = {...few, normals: few.normals.map((n, k) => n / lengths[Math.floor(k / 3)]!)}
    const columns = level === 0 ? 10 : 5
    const mouth = teeth(level === 0 ? 6 : 2)
    const rows = level === 0 ? 5 : 2
    ranges.push({
      name: 'head',
      level,
      part: joinParts(
        partOf(skin, SLOT.face, bindHead, {open: openFace(skin), tint: insideOf(skin, hollow)}),
        partOf(eyeballs(columns, rows), SLOT.eye, rigid(BONE.head)),
        partOf(lids(1, columns, level === 0 ? 4 : 2), SLOT.lid, () => [BONE.head, BONE.head, 1]),
        partOf(gullet(level === 0 ? 4 : 2), SLOT.rubber, rigid(BONE.head)),
        partOf(mouth.mesh, SLOT.teeth, rigid(BONE.head), {paint: mouth.paint}),
        partOf(lids(-1, columns, level === 0 ? 3 : 2), SLOT.lid, () => [BONE.head, BONE.head, 0.3])
      )
    })
  }
  return ranges
}

const hairPart = (hair: Hair, slot: number, mass: Field): Part => {
  const around = unionOf(fromHead(mass), headField)
  return partOf(hair.mesh, slot, bindHair, {open: occlusion(around, hair.mesh, [0.012, 0.03, 0.06]), paint: hair.paint, tint: hair.tint})
}

const hairs = async (say: Say): Promise<Range[]> => {
  const ranges: Range[] = []
  let seed = 7
  for (const [name, style] of [...Object.entries(STYLES), ...Object.entries(COVERS)]) {
    seed += 101
    const slot = name in COVERS ? SLOT.cover : SLOT.hair
    ranges.push({name: `hair-${name}`, level: 0, part: hairPart(await nearHair(style, seed), slot, style.mass)})
    ranges.push({name: `hair-${name}`, level: 1, part: hairPart(await farHair(style, 125), slot, style.mass)})
    say(`hair ${name}`)
  }
  ranges.push({name: 'hair-locs', level: 0, part: hairPart(await locs(), SLOT.hair, locsMass)})
  ranges.push({name: 'hair-locs', level: 1, part: hairPart(await farHair({...STYLES.long, mass: locsMass, low: -0.12}, 125), SLOT.hair, locsMass)})
  return ranges
}

const tops = async (say: Say): Promise<Range[]> => {
  const ranges: Range[] = []
  for (const name of Object.keys(CUTS) as OutfitName[]) {
    const cut: Cut = CUTS[name]
    const cloth = fromBody(clothOf(cut))
    const mesh = meshed(cloth, [-0.47, cut.hem - 0.05, -0.24], [0.47, 1.56, 0.26], 0.008)
    const around = unionOf(cloth, headField, legsField, (_, y) => y)
    const long = cut.hem < 0.7
    const bare = cut.sleeve < UPPER_ARM
    const arms = bare ? meshed(fromBody(bareArms(cut.sleeve - 0.03)), [-0.47, 0.8, -0.12], [0.47, 1.36, 0.12], 0.007) : null
    for (const level of LEVELS) {
      const few = await simplify(mesh, level === 0 ? (long ? 800 : bare ? 570 : 650) : long ? 250 : bare ? 160 : 205, 0.02)
      const parts = [partOf(few, SLOT.top, bindTop, {open: occlusion(around, few)})]
      if (arms) {
        const skin = await simplify(arms, level === 0 ? 220 : 60, 0.01)
        parts.push(partOf(skin, SLOT.skin, bindTop, {open: occlusion(around, skin)}))
      }
      if (level === 0) parts.push(...piecesOf(name).map((part) => ({...part, open: occlusion(around, part.mesh, [0.02, 0.05, 0.1])})))
      ranges.push({name: `top-${name}`, level, part: joinParts(...parts)})
    }
    say(`top ${name}`)
  }
  return ranges
}

const legs = async (say: Say): Promise<Range[]> => {
  const kinds = [
    {name: 'trousers', leg: trousers, foot: shoes, extra: null},
    {name: 'tights', leg: tights, foot: flats, extra: insteps}
  ] as const
  const ranges: Range[] = []
  for (const {name, leg, foot, extra} of kinds) {
    const cloth = meshed(fromBody(leg), [-0.24, 0.02, -0.18], [0.24, 1, 0.18], 0.009)
    const feet = meshed(fromBody(foot), [-0.19, -0.02, -0.24], [0.19, 0.15, 0.12], 0.005)
    const around = unionOf(fromBody(leg), fromBody(foot), fromBody(clothOf(CUTS.shirt)), (_, y) => y)
    for (const level of LEVELS) {
      const few = await simplify(cloth, level === 0 ? 360 : 90, 0.02)
      const shoe = await simplify(feet, level === 0 ? 244 : 54, 0.012)
      const parts = [
        partOf(few, SLOT.legs, bindLegs, {open: occlusion(around, few)}),
        partOf(shoe, SLOT.shoe, bindShoes, {open: occlusion(around, shoe)})
      ]
      if (extra) {
        const mesh = await simplify(meshed(fromBody(extra), [-0.16, 0, -0.16], [0.16, 0.18, 0.06], 0.006), level === 0 ? 100 : 24, 0.01)
        parts.push(partOf(mesh, SLOT.legs, bindShoes, {open: occlusion(around, mesh)}))
      } else if (level === 0) {
        parts.push(
          partOf(limbBand([0.1005, 0.062, 0.008], [0.0015, -0.3, 0.0], 0.0535, [[-0.02, -0.003], [-0.02, 0.001], [-0.002, 0.0022], [0, 0], [-0.012, -0.008]], 16), SLOT.legs, bindLegs)
        )
      }
      ranges.push({name: `legs-${name}`, level, part: joinParts(...parts)})
    }
    say(`legs ${name}`)
  }
  return ranges
}

const hands = async (): Promise<Range[]> => {
  const ranges: Range[] = []
  for (const [name, pointing] of [['rest', false], ['point', true]] as const) {
    const field = fromBody(hand(pointing))
    const mesh = meshed(field, [-0.085, -0.09, -0.135], [0.06, 0.03, 0.12], 0.003)
    for (const level of LEVELS) {
      const few = await simplify(mesh, level === 0 ? 290 : 58, 0.006)
      const open = occlusion(field, few, [0.008, 0.018, 0.04])
      ranges.push({name: `hand-right-${name}`, level, part: partOf(few, SLOT.skin, rigid(BONE.handR), {open})})
      ranges.push({name: `hand-left-${name}`, level, part: partOf(mirrorX(few), SLOT.skin, rigid(BONE.handL), {open})})
    }
  }
  return ranges
}

/** Everything people are made of, at both levels. `say` is told of each long step's end. */
export const makeRanges = async (say: Say): Promise<Range[]> => {
  const ranges = [...(await heads(say)), ...(await hairs(say)), ...(await tops(say)), ...(await legs(say)), ...(await hands())]
  for (const level of LEVELS) {
    for (const name of ['round', 'square', 'oval'] as const) ranges.push({name: `glasses-${name}`, level, part: glasses(name, level === 1)})
    for (const name of ['cap', 'beanie', 'brim'] as const) {
      const mesh = await hat(name, level === 1)
      ranges.push({name: `hat-${name}`, level, part: partOf(mesh, SLOT.cover, rigid(BONE.head), {open: occlusion(headField, mesh, [0.02, 0.05])})})
    }
    for (const name of ['moustache', 'goatee', 'short', 'full'] as BeardName[]) {
      const mesh = await beard(name, level === 1)
      ranges.push({name: `beard-${name}`, level, part: partOf(mesh, SLOT.beard, rigid(BONE.head), {open: occlusion(unionOf(headField, beardField(name)), mesh, [0.01, 0.03])})})
    }
    ranges.push({name: 'wheelchair', level, part: await wheelchair(level === 1)})
    ranges.push({name: 'badge', level, part: joinParts(...(await badge(level === 1)))})
  }
  return ranges
}

