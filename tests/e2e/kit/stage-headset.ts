import type { Page } from 'playwright-core'
import { sessionFrames } from './headset.ts'

/** What an emulated headset points with. */
export type Pointing = 'left' | 'right' | 'hand'

/** Presses are what browsers let somebody enter with. Resolves when the headset is worn and knows where its head is. */
export async function enterStage(page: Page): Promise<void> {
  await page.evaluate(() => document.addEventListener('click', () => void window.stageTest.handle.headset.enter(), { once: true, capture: true }))
  await page.mouse.click(20, 20)
  await stands(page)
}

/** Waits until somebody stands in the room by their headset. */
export async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'in' && (window.stageTest.offered.pose?.head.p[1] ?? 0) > 0.5)
  await sessionFrames(page, 3)
}

/** Stands a headset's own space somewhere in the showroom: metres on the floor, radians about y. */
export async function standAt(page: Page, x: number, z: number, turn: number): Promise<void> {
  await page.evaluate(
    ([px, pz, angle]) => {
      const origin = window.stageTest.first!.scene.getObjectByName('headset-origin')!
      origin.position.set(px!, 0, pz!)
      origin.rotation.set(0, angle!, 0)
    },
    [x, z, turn]
  )
  await sessionFrames(page, 2)
}

/** Holds a controller (or the bare right hand) 20 cm before the chest, pointed at a place of the showroom, metres. */
export async function aimStage(page: Page, at: readonly [number, number, number], pointing: Pointing = 'right', seatedEye = 1.6): Promise<void> {
  await page.evaluate(
    ([[x, y, z], what, eye]) => {
      const { scene } = window.stageTest.first!
      const origin = scene.getObjectByName('headset-origin')!
      origin.updateWorldMatrix(true, false)
      const goal = origin.worldToLocal(scene.position.clone().set(x, y, z))
      const from = { x: what === 'left' ? -0.2 : 0.2, y: eye - 0.3, z: -0.2 }
      const [dx, dy, dz] = [goal.x - from.x, goal.y - from.y, goal.z - from.z]
      const [yaw, pitch] = [Math.atan2(-dx, -dz), Math.atan2(dy, Math.hypot(dx, dz))]
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      const held = what === 'hand' ? window.headsetDevice.hands.right : window.headsetDevice.controllers[what]
      held.position.set(from.x, from.y, from.z)
      held.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    },
    [at, pointing, seatedEye] as const
  )
  await sessionFrames(page, 3)
}

/** Pulls and lets go of the trigger, or pinches. */
export async function pull(page: Page, pointing: Pointing = 'right'): Promise<void> {
  for (const value of [1, 0]) {
    await page.evaluate(
      ([what, to]) => (what === 'hand' ? window.headsetDevice.hands.right.updatePinchValue(to) : window.headsetDevice.controllers[what].updateButtonValue('trigger', to)),
      [pointing, value] as const
    )
    await sessionFrames(page, 3)
  }
}
