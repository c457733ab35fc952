import { Group, type Object3D, type Vector3 } from 'three'
import { decodeLook } from '../contract/look.ts'
import type { Vec3 } from '../contract/ids.ts'
import type { Side } from '../contract/conversation.ts'
import type { Pose } from '../contract/pose.ts'
import type { RoomWords } from '../words/room.ts'
import type { PersonInRoom } from '../model/stage.ts'
import { createCrowd } from '../world/people/crowd.ts'
import type { Figure } from '../world/own-avatar/figure.ts'

/** What draws people, as the room uses it: somebody a side. */
export interface Bodies {
  readonly object: Object3D
  add(person: PersonInRoom): void
  /** Where somebody is from now on, how loud they speak, 0 to 1, which way the body faces where that is not the head's own way, and the mouth's shape where it is heard. */
  pose(side: Side, pose: Pose, level: number, facing: number | null, mouth?: { open: number; wide: number } | null): void
  /** Somebody who only stands there: neither breathing nor blinking nor speaking. */
  still(side: Side, pose: Pose): void
  pointAt(side: Side, at: Vec3 | null): void
  remove(side: Side): void
  /** Dresses somebody in an avatar of their own, which is these bodies' from now on; null: in the project's own. Name and marks stay. */
  wear(side: Side, figure: Figure | null): void
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
  const object = new Group()
  object.add(crowd.object)
  const people = new Map<Side, PersonInRoom>()
  const figures = new Map<Side, Figure>()
  const describe = ({ side, look, name, advisor, verified, languages }: PersonInRoom) => {
    const shown = look === null || figures.has(side) ? null : decodeLook(look)
    crowd.add(side, { look: shown, name: look === null && name === '' ? visitorWord : name, advisor, verified, ...(languages && { languages }) })
  }
  return {
    object,
    add(person) {
      people.set(person.side, person)
      describe(person)
    },
    wear(side, figure) {
      figures.get(side)?.dispose()
      figures.delete(side)
      if (figure) {
        figures.set(side, figure)
        figure.object.visible = false
        object.add(figure.object)
      }
      const person = people.get(side)
      if (person) describe(person)
    },
    pose(side, pose, level, facing, mouth) {
      crowd.setStill(side, false)
      crowd.setFacing(side, facing)
      crowd.setPose(side, pose)
      crowd.setLevel(side, level, mouth?.open, mouth?.wide)
    },
    still(side, pose) {
      crowd.setPose(side, pose)
      crowd.setStill(side, true)
      crowd.setLevel(side, 0)
    },
    pointAt: (side, at) => crowd.pointAt(side, at),
    remove(side) {
      people.delete(side)
      crowd.remove(side)
    },
    step(seconds) {
      const moves = crowd.update(seconds, eye)
      for (const [side, figure] of figures) {
        const row = crowd.bones(side)
        figure.object.visible = row !== null
        if (row) figure.follow(row)
      }
      return moves
    },
    dispose() {
      for (const figure of figures.values()) figure.dispose()
      object.removeFromParent()
      crowd.dispose()
    }
  }
}
