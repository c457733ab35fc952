import type { Document, Node } from '@gltf-transform/core'
import type { Hinge } from '../parts/part.ts'

/** Keys of a clip; between them the angle is eased, so that a clip played at an even pace starts and ends softly. */
const KEYS = 13

/** Adds `<part>-open`: from shut at 0 s to open at its end. */
export function hingeClip(document: Document, name: string, node: Node, hinge: Hinge): void {
  const buffer = document.getRoot().listBuffers()[0]!
  const times = new Float32Array(KEYS)
  const turns = new Float32Array(KEYS * 4)
  for (let k = 0; k < KEYS; k++) {
    const t = k / (KEYS - 1)
    times[k] = t * hinge.seconds
    const half = (t * t * (3 - 2 * t) * hinge.degrees * Math.PI) / 360
    const s = Math.sin(half)
    turns.set([hinge.axis[0] * s, hinge.axis[1] * s, hinge.axis[2] * s, Math.cos(half)], 4 * k)
  }
  const sampler = document
    .createAnimationSampler()
    .setInput(document.createAccessor().setType('SCALAR').setArray(times).setBuffer(buffer))
    .setOutput(document.createAccessor().setType('VEC4').setArray(turns).setBuffer(buffer))
  const channel = document.createAnimationChannel().setTargetNode(node).setTargetPath('rotation').setSampler(sampler)
  document.createAnimation(`${name}-open`).addSampler(sampler).addChannel(channel)
}
