import { CapsuleGeometry, Group, Mesh, MeshBasicMaterial, MeshStandardMaterial, SphereGeometry, TorusGeometry } from 'three'
import type { Pose, Rigid } from '../contract/pose.ts'

/** What one holds in one's own hands, as one sees it in a headset. */
export interface Held {
  readonly group: Group
  /** Puts it where the hands are; a hand that is not tracked is not drawn. */
  show(pose: Pick<Pose, 'left' | 'right'>): void
  /** The light that says that something is measured, on both. */
  light(on: boolean): void
  dispose(): void
}

/** A plain controller in each hand, in WebXR's grip space (−z ahead, along the handle's front): metres. */
export function createHeld(): Held {
  const dark = new MeshStandardMaterial({ color: '#23292a', roughness: 0.55 })
  const pale = new MeshStandardMaterial({ color: '#c3cac8', roughness: 0.4 })
  const handle = new CapsuleGeometry(0.017, 0.085, 6, 16)
  const head = new CapsuleGeometry(0.024, 0.022, 6, 16)
  const edge = new TorusGeometry(0.0255, 0.0022, 8, 32)
  const lamp = new MeshBasicMaterial({ color: '#f4b740', toneMapped: false })
  const point = new SphereGeometry(0.006, 16, 12)
  const lights: Mesh[] = []
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
    const rim = new Mesh(edge, pale)
    rim.position.set(0, 0.006, -0.048)
    const light = new Mesh(point, lamp)
    light.name = 'measuring-light'
    light.position.set(0, 0.032, -0.028)
    light.visible = false
    lights.push(light)
    held.add(grip, front, rim, light)
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
    light(on) {
      for (const each of lights) each.visible = on
    },
    dispose() {
      group.removeFromParent()
      for (const each of [handle, head, edge, point, dark, pale, lamp]) each.dispose()
    }
  }
}
