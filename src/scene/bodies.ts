import type { Object3D, Vector3 } from 'three'
import { decodeLook } from '../contract/look.ts'
import type { Vec3 } from '../contract/ids.ts'
import type { Side } from '../contract/conversation.ts'
import type { Pose } from '../contract/pose.ts'
import type { RoomWords } from '../words/room.ts'
import type { PersonInRoom } from '../model/stage.ts'
import { createCrowd } from '../world/people/crowd.ts'

/** What draws people, as the room uses it: somebody a side. */
export interface Bodies {
  readonly object: Object3D
  add(person: PersonInRoom): void
  /** Where somebody is from now on, how loud they speak, 0 to 1, and which way the body faces where that is not the head's own way. */
  pose(side: Side, pose: Pose, level: number, facing: number | null): void
  /** Somebody who only stands there: neither breathing nor blinking nor speaking. */
  still(side: Side, pose: Pose): void
  pointAt(side: Side, at: Vec3 | null): void
  remove(side: Side): void
  /** True while anything of them moves. */
  step(seconds: number): boolean
  dispose(): void
}

/**
 * @param data the people file
 * @param words what an advisor, and somebody without a name, is called in the viewer's language
 * @param eye where they are looked at from, kept up to date by its owner
 */
export function createBodies(data: ArrayBuffer, { advisor: advisorWord, visitor: visitorWord }: RoomWords, eye: Vector3): Bodies {
  const crowd = createCrowd(data, { advisorWord })
  return {
    object: crowd.object,
    add({ side, look, name, advisor, verified }) {
      crowd.add(side, { look: look === null ? null : decodeLook(look), name: look === null && name === '' ? visitorWord : name, advisor, verified })
    },
    pose(side, pose, level, facing) {
      crowd.setStill(side, false)
      crowd.setFacing(side, facing)
      crowd.setPose(side, pose)
      crowd.setLevel(side, level)
    },
    still(side, pose) {
      crowd.setPose(side, pose)
      crowd.setStill(side, true)
      crowd.setLevel(side, 0)
    },
    pointAt: (side, at) => crowd.pointAt(side, at),
    remove: (side) => crowd.remove(side),
    step: (seconds) => crowd.update(seconds, eye),
    dispose() {
      crowd.object.removeFromParent()
      crowd.dispose()
    }
  }
}
