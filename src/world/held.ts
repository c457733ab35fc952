import { CapsuleGeometry, Group, Mesh, MeshStandardMaterial, TorusGeometry } from 'three'
import type { Pose, Rigid } from '../contract/pose.ts'

/** What one holds in one's own hands, as one sees it in a headset. */
export interface Held {
  readonly group: Group
  /** Puts it where the hands are; a hand that is not tracked is not drawn. */
  show(pose: Pick<Pose, 'left' | 'right'>): void
  dispose(): void
}

/** A plain controller in each hand, in WebXR's grip space (−z ahead, along the handle's front): metres. */
export function createHeld(): Held {
  const dark = new MeshStandardMaterial({ color: '#23292a', roughness: 0.55 })
  const light = new MeshStandardMaterial({ color: '#c3cac8', roughness: 0.4 })
  const handle = new CapsuleGeometry(0.017, 0.085, 6, 16)
  const head = new CapsuleGeometry(0.024, 0.022, 6, 16)
  const edge = new TorusGeometry(0.0255, 0.0022, 8, 32)
  const group = new Group()
  group.name = 'held'
  const make = (name: string) => {
    const held = new Group()
    held.name = name
    const grip = new Mesh(handle, dark)
    grip.rotation.x = Math.PI / 2 - 0.35
    grip.position.set(0, -0.012, 0.028)
    const front = new Mesh(head, dark)
    front.rotation.x = Math.PI / 2
    front.position.set(0, 0.006, -0.035)
    const rim = new Mesh(edge, light)
    rim.position.set(0, 0.006, -0.048)
    held.add(grip, front, rim)
    held.visible = false
    held.traverse((object) => {
      object.raycast = () => undefined
    })
    group.add(held)
    return held
  }
  const [left, right] = [make('held-left'), make('held-right')]
  const put = (held: Group, at: Rigid | undefined) => {
    held.visible = at !== undefined
    if (!at) return
    held.position.set(...at.p)
    held.quaternion.set(...at.q)
  }
  return {
    group,
    show(pose) {
      put(left, pose.left)
      put(right, pose.right)
    },
    dispose() {
      group.removeFromParent()
      for (const each of [handle, head, edge, dark, light]) each.dispose()
    }
  }
}
