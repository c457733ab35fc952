import { isObject, type Json, neededAt, objectAt } from './json.ts'
import type { Nodes } from './nodes.ts'
import { must } from './refusal.ts'

/** Bones that are moved, parents before children. The names are VRM 1.0's. */
export const HUMAN_BONES = [
  'hips', 'spine', 'chest', 'upperChest', 'neck', 'head',
  'leftUpperArm', 'leftLowerArm', 'leftHand', 'rightUpperArm', 'rightLowerArm', 'rightHand',
  'leftUpperLeg', 'leftLowerLeg', 'leftFoot', 'rightUpperLeg', 'rightLowerLeg', 'rightFoot'
] as const
export type HumanBone = (typeof HUMAN_BONES)[number]

/** Without these nobody stands there. */
const NEEDED: readonly HumanBone[] = HUMAN_BONES.filter((bone) => !['chest', 'upperChest', 'neck'].includes(bone))

export type Humanoid = Readonly<Partial<Record<HumanBone, number>>>

/** What other tools call the bones, without prefixes, signs and case (Mixamo, Ready Player Me, Blender's rigs). */
const NAMES: Readonly<Record<HumanBone, readonly string[]>> = {
  hips: ['hips', 'pelvis'], spine: ['spine'], chest: ['spine1', 'chest'], upperChest: ['spine2', 'upperchest'], neck: ['neck'], head: ['head'],
  leftUpperArm: ['leftarm', 'leftupperarm'], leftLowerArm: ['leftforearm', 'leftlowerarm'], leftHand: ['lefthand'],
  rightUpperArm: ['rightarm', 'rightupperarm'], rightLowerArm: ['rightforearm', 'rightlowerarm'], rightHand: ['righthand'],
  leftUpperLeg: ['leftupleg', 'leftupperleg'], leftLowerLeg: ['leftleg', 'leftlowerleg'], leftFoot: ['leftfoot'],
  rightUpperLeg: ['rightupleg', 'rightupperleg'], rightLowerLeg: ['rightleg', 'rightlowerleg'], rightFoot: ['rightfoot']
}

/** The bones of a VRM 1.0 by its own list, of a GLB by their names; places in `nodes`. Throws a NotWorn where there is no person. */
export function readHumanoid(nodes: Nodes, vrm: Json | null): Humanoid {
  const found: Partial<Record<HumanBone, number>> = {}
  const listed = vrm ? objectAt(objectAt(vrm, 'humanoid'), 'humanBones') : null
  for (const bone of HUMAN_BONES) {
    const place = listed ? listedPlace(listed, bone, nodes) : nodes.list.findIndex(({ name }) => NAMES[bone].includes(plain(name)))
    if (place !== undefined && place >= 0) found[bone] = place
  }
  for (const bone of NEEDED) must(found[bone] !== undefined, 'no-person', `no ${bone}`)
  const places = Object.values(found)
  must(new Set(places).size === places.length, 'no-person', 'one node for two bones')
  for (const bone of HUMAN_BONES) {
    const place = found[bone]
    if (place !== undefined && bone !== 'hips') must(hangsOn(nodes, place, found.hips!), 'no-person', `${bone} does not hang on the hips`)
  }
  return found
}

function listedPlace(listed: Json, bone: HumanBone, nodes: Nodes): number | undefined {
  const entry = listed[bone]
  if (entry === undefined) return undefined
  must(isObject(entry), 'broken', `${bone} is no bone`)
  const place = nodes.placeOf.get(neededAt(entry, 'node', 1000))
  must(place !== undefined, 'broken', `${bone} is no node of the scene`)
  return place
}

const plain = (name: string): string => name.replace(/^mixamorig\d*:?/i, '').replace(/[^A-Za-z0-9]/g, '').toLowerCase()

function hangsOn(nodes: Nodes, place: number, on: number): boolean {
  for (let at = nodes.list[place]!.parent; at >= 0; at = nodes.list[at]!.parent) if (at === on) return true
  return false
}
