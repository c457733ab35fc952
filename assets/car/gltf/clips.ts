import { clipName } from '../parts/part.ts'
import type { Animation, Document, Node } from '@gltf-transform/core'
import type { Hinge, Part } from '../parts/part.ts'

/** Keys of a clip; between them the angle is eased, so that a clip played at an even pace starts and ends softly. */
const KEYS = 13
/** Further than half a turn between two keys, a quaternion takes the short way round. */
const KEYS_ROUND = 25

export type Quaternion = [number, number, number, number]

/** How far a part has come at a share of its clip's time. */
export function wayAt({ back, even }: Hinge, time: number): number {
  if (back) return Math.sin(Math.PI * time) ** 2
  return even ? time : time * time * (3 - 2 * time)
}

/** How a part is turned when it has come a share of its way. */
export function turnAt(hinge: Hinge, share: number): Quaternion {
  if (hinge.turned) return hinge.turned(share)
  const half = (share * hinge.degrees * Math.PI) / 360
  const s = Math.sin(half)
  return [hinge.axis[0] * s, hinge.axis[1] * s, hinge.axis[2] * s, Math.cos(half)]
}

/** Adds the clip of a moving part, or its channel to the clip of the part that leads it. */
export function hingeClip(document: Document, part: Part, node: Node): void {
  const hinge = part.hinge!
  const buffer = document.getRoot().listBuffers()[0]!
  const keys = hinge.back ?? hinge.even ? KEYS_ROUND : KEYS
  const times = new Float32Array(keys)
  const turns = new Float32Array(keys * 4)
  for (let k = 0; k < keys; k++) {
    times[k] = (k / (keys - 1)) * hinge.seconds
    turns.set(turnAt(hinge, wayAt(hinge, k / (keys - 1))), 4 * k)
  }
  const sampler = document
    .createAnimationSampler()
    .setInput(document.createAccessor().setType('SCALAR').setArray(times).setBuffer(buffer))
    .setOutput(document.createAccessor().setType('VEC4').setArray(turns).setBuffer(buffer))
  const channel = document.createAnimationChannel().setTargetNode(node).setTargetPath('rotation').setSampler(sampler)
  clip(document, clipName(part.name, hinge)).addSampler(sampler).addChannel(channel)
}

const clip = (document: Document, name: string): Animation =>
  document.getRoot().listAnimations().find((each) => each.getName() === name) ?? document.createAnimation(name)
