import { AnimationClip, Group, NumberKeyframeTrack, Quaternion, QuaternionKeyframeTrack, Vector3, VectorKeyframeTrack } from 'three'
import { describe, expect, it } from 'vitest'
import { createPoser } from './clips.ts'

const up = new Vector3(0, 1, 0)
const turned = (angle: number) => new Quaternion().setFromAxisAngle(up, angle).toArray()

function setting() {
  const root = new Group()
  const [lid, strut] = [Object.assign(new Group(), { name: 'lid' }), Object.assign(new Group(), { name: 'strut' })]
  root.add(lid, strut)
  const clips = [
    new AnimationClip('lift', 2, [new VectorKeyframeTrack('lid.position', [0, 2], [0, 0, 0, 0, 1, 0]), new VectorKeyframeTrack('strut.scale', [0, 1, 2], [1, 1, 1, 1, 3, 1, 1, 4, 1])]),
    new AnimationClip('push', 1, [new VectorKeyframeTrack('lid.position', [0, 1], [0, 0, 0, 0, 0, 4])]),
    new AnimationClip('turn', 1, [new QuaternionKeyframeTrack('lid.quaternion', [0, 1], [...turned(0), ...turned(1)])]),
    new AnimationClip('turn-back', 1, [new QuaternionKeyframeTrack('lid.quaternion', [0, 1], [...turned(0), ...turned(-1)])]),
    new AnimationClip('of nothing', 1, [new NumberKeyframeTrack('lid.visible', [0, 1], [1, 1])])
  ]
  const put = createPoser(root, clips)
  return { lid, strut, pose: (shares: Record<string, number>) => put((clip) => shares[clip] ?? 0) }
}

describe('clips held at places of their own', () => {
  it('puts each part where its clip is so far on its way, key by key', () => {
    const { lid, strut, pose } = setting()
    pose({ lift: 0.25 })
    expect(lid.position.toArray()).toEqual([0, 0.25, 0])
    expect(strut.scale.y).toBeCloseTo(2)
    pose({ lift: 0.75 })
    expect(strut.scale.y).toBeCloseTo(3.5)
    pose({})
    expect(lid.position.toArray()).toEqual([0, 0, 0])
  })

  it('is not held back by a clip that stands at its beginning', () => {
    const { lid, pose } = setting()
    pose({ push: 1 })
    expect(lid.position.toArray()).toEqual([0, 0, 4])
    pose({ 'turn-back': 1 })
    expect(2 * Math.atan2(lid.quaternion.y, lid.quaternion.w)).toBeCloseTo(-1)
  })

  it('shares a part between clips by how far each has gone', () => {
    const { lid, pose } = setting()
    pose({ lift: 1, push: 1 })
    expect(lid.position.toArray()).toEqual([0, 0.5, 2])
    pose({ turn: 1, 'turn-back': 1 })
    expect(2 * Math.atan2(lid.quaternion.y, lid.quaternion.w)).toBeCloseTo(0)
  })
})
