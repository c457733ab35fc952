import { type Bone, type Group, Matrix4, Quaternion, Vector3 } from 'three'
import { FACE_TEXEL } from '../people/row.ts'
import { ANKLE as ANKLE_SPOT, BONE, ELBOW, EYE_HEIGHT, HIP, KNEE, SHOULDER, WRIST, type Point } from '../people/skeleton.ts'
import type { OwnAvatar } from './avatar.ts'
import { HUMAN_BONES, type HumanBone } from './humanoid.ts'
import { ANKLE, eyesOver, restOf } from './rest.ts'

/** Takes a row, moves the bones, and says how far mouth and eyes are (0…1). */
export type Drive = (row: Float32Array) => { mouth: number; blink: number }

/** Which of our bones moves which of theirs; of two, how far from the first to the second. */
const LED: Readonly<Record<HumanBone, readonly [number, number, number]>> = {
  hips: [BONE.pelvis, BONE.pelvis, 0], spine: [BONE.pelvis, BONE.chest, 0.5], chest: [BONE.chest, BONE.chest, 0], upperChest: [BONE.chest, BONE.chest, 0],
  neck: [BONE.chest, BONE.head, 0.5], head: [BONE.head, BONE.head, 0],
  leftUpperArm: [BONE.upperArmL, BONE.upperArmL, 0], leftLowerArm: [BONE.forearmL, BONE.forearmL, 0], leftHand: [BONE.handL, BONE.handL, 0],
  rightUpperArm: [BONE.upperArmR, BONE.upperArmR, 0], rightLowerArm: [BONE.forearmR, BONE.forearmR, 0], rightHand: [BONE.handR, BONE.handR, 0],
  leftUpperLeg: [BONE.thighL, BONE.thighL, 0], leftLowerLeg: [BONE.shinL, BONE.shinL, 0], leftFoot: [BONE.footL, BONE.footL, 0],
  rightUpperLeg: [BONE.thighR, BONE.thighR, 0], rightLowerLeg: [BONE.shinR, BONE.shinR, 0], rightFoot: [BONE.footR, BONE.footR, 0]
}

/** Limbs whose rest differs from file to file: from which joint to which, and the same of ours (right side). */
const LIMBS: readonly (readonly [HumanBone, HumanBone, Point, Point])[] = [
  ['rightUpperArm', 'rightLowerArm', SHOULDER, ELBOW], ['rightLowerArm', 'rightHand', ELBOW, WRIST],
  ['rightUpperLeg', 'rightLowerLeg', HIP, KNEE], ['rightLowerLeg', 'rightFoot', KNEE, ANKLE_SPOT],
  ['leftUpperArm', 'leftLowerArm', SHOULDER, ELBOW], ['leftLowerArm', 'leftHand', ELBOW, WRIST],
  ['leftUpperLeg', 'leftLowerLeg', HIP, KNEE], ['leftLowerLeg', 'leftFoot', KNEE, ANKLE_SPOT]
]

/** How a file's own rest is turned to the rest of our bones, in the room's frame. */
function turnsOf(joint: (bone: HumanBone) => Vector3): Map<HumanBone, Quaternion> {
  const turns = new Map<HumanBone, Quaternion>()
  for (const [bone, end, from, to] of LIMBS) {
    const mirror = bone.startsWith('left') ? -1 : 1
    const ours = new Vector3((to[0] - from[0]) * mirror, to[1] - from[1], to[2] - from[2]).normalize()
    const theirs = joint(end).sub(joint(bone)).normalize()
    if (theirs.lengthSq() > 0.5) turns.set(bone, new Quaternion().setFromUnitVectors(theirs, ours))
  }
  for (const side of ['left', 'right'] as const) {
    // Our hands are made in a frame of their own: fingers along -z, the back of the hand up.
    const fingers = joint(`${side}Hand`).sub(joint(`${side}LowerArm`)).normalize()
    const across = new Vector3(0, 1, 0).cross(fingers)
    if (across.lengthSq() < 0.01) across.set(0, 0, -1)
    across.normalize()
    const back = fingers.clone().cross(across)
    const theirs = new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(across.clone().negate(), back, fingers.clone().negate()))
    turns.set(`${side}Hand`, theirs.invert())
  }
  return turns
}

/**
 * Moves a figure as people are moved here: every bone turns as ours does, from its own rest; the whole is as high as people here
 * are, stands where the hips are, and its lower foot is as high as our lower foot. Bones keep their own lengths, so hands may be
 * a little beside where they are tracked.
 */
export function createDrive(avatar: OwnAvatar<unknown>, nodes: readonly Bone[], root: Group): Drive {
  const { bones } = avatar
  const rest = restOf(avatar).map((matrix) => matrix.premultiply(new Matrix4().makeRotationFromQuaternion(root.quaternion)))
  const scale = EYE_HEIGHT / eyesOver(rest, bones)
  const joint = (bone: HumanBone) => new Vector3().setFromMatrixPosition(rest[bones[bone]!]!)
  const turnAtRest = (node: number) => (node < 0 ? root.quaternion.clone() : new Quaternion().setFromRotationMatrix(new Matrix4().extractRotation(rest[node]!)))
  const turns = turnsOf(joint)
  const placed = HUMAN_BONES.flatMap((bone) => {
    const node = bones[bone]
    return node === undefined ? [] : [{ bone, node }]
  })
  const known = new Map(placed.map(({ node }, k) => [node, k]))
  const worlds = placed.map(() => new Quaternion())
  const moved = placed.map(({ bone, node }) => {
    let above = avatar.nodes[node]!.parent
    const parent = above
    while (above >= 0 && !known.has(above)) above = avatar.nodes[above]!.parent
    const leader = above < 0 ? null : known.get(above)!
    const upper = turnAtRest(parent)
    return {
      node: nodes[node]!,
      world: worlds[known.get(node)!]!,
      leader: leader === null ? null : worlds[leader]!,
      // From the bone above, or from the room, to the node that this bone hangs on.
      between: leader === null ? upper : turnAtRest(above).invert().multiply(upper),
      rest: (turns.get(bone)?.clone() ?? new Quaternion()).multiply(turnAtRest(node)),
      led: LED[bone]
    }
  })
  root.scale.setScalar(scale)
  const hips = nodes[bones.hips!]!
  const feet = [nodes[bones.leftFoot!]!, nodes[bones.rightFoot!]!]
  const from = new Quaternion()
  const to = new Quaternion()
  const spot = new Vector3()
  const take = (row: Float32Array, bone: number, into: Quaternion) => into.fromArray(row, bone * 8 + 4)

  return (row) => {
    for (const { node, world, leader, between, rest: own, led } of moved) {
      take(row, led[0], from)
      if (led[2] > 0) from.slerp(take(row, led[1], to), led[2])
      world.copy(from).multiply(own)
      to.copy(leader ? from.copy(leader).multiply(between) : between).invert()
      node.quaternion.copy(to).multiply(world)
    }
    // Hips over where they are, then as high as brings the lower foot to its height.
    root.position.set(0, 0, 0)
    root.updateMatrixWorld(true)
    hips.getWorldPosition(spot)
    root.position.x = row[BONE.pelvis * 8]! - spot.x
    root.position.z = row[BONE.pelvis * 8 + 2]! - spot.z
    const lower = Math.min(...feet.map((foot) => foot.getWorldPosition(spot).y))
    const wanted = Math.min(row[BONE.footL * 8 + 1]!, row[BONE.footR * 8 + 1]!) - ANKLE_SPOT[1] + ANKLE
    root.position.y = wanted - lower
    root.updateMatrixWorld(true)
    return { mouth: row[FACE_TEXEL * 4 + 1]!, blink: row[FACE_TEXEL * 4]! }
  }
}
