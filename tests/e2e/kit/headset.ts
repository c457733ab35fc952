import type { Page } from 'playwright-core'
import { withHeadset } from './stage-page.ts'

interface Seen {
  getObjectByName(name: string): Seen | undefined
  updateWorldMatrix(parents: boolean, children: boolean): void
  worldToLocal<V>(at: V): V
  localToWorld<V>(at: V): V
  position: { clone(): { set(x: number, y: number, z: number): { x: number; y: number; z: number; toArray(): [number, number, number] } } }
  geometry: { parameters: { width: number; height: number } }
  userData: { buttons?: { id: string; u: number; v: number }[] }
}

/** An emulated Quest 3 on a page of the product itself; three tells its developer tools of every scene, and so the test. */
export async function wearHeadset(page: Page): Promise<void> {
  await withHeadset(page)
  await page.addInitScript(() => {
    const scenes: unknown[] = []
    const tools = new EventTarget()
    tools.addEventListener('observe', (event) => {
      const { detail } = event as CustomEvent<{ isScene?: boolean }>
      if (detail.isScene) scenes.push(detail)
    })
    Object.assign(window, { __THREE_DEVTOOLS__: tools, seenScenes: scenes })
  })
}

/** Waits until a panel stands in the room and is drawn. */
export async function panelStands(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { seenScenes: Seen[] }).seenScenes.some((scene) => scene.getObjectByName('standing-panel')?.getObjectByName('panel')), null, { timeout: 60_000 })
}

/** Lifts the left hand and turns its palm to the face, as one looks at a watch; waits for the menu that is there then. */
export async function lookAtWrist(page: Page): Promise<void> {
  await page.evaluate(() => {
    const hand = { x: -0.15, y: 1.25, z: -0.35 }
    const eye = window.headsetDevice.position
    // The left palm looks along the grip's +x: turned the shortest way to where the eye is from the hand.
    const [dx, dy, dz] = [eye.x - hand.x, eye.y - hand.y, eye.z - hand.z]
    const length = Math.hypot(dx, dy, dz)
    const w = 1 + dx / length
    const [y, z] = [-dz / length, dy / length]
    const norm = Math.hypot(w, y, z)
    const { left } = window.headsetDevice.controllers
    left.position.set(hand.x, hand.y, hand.z)
    left.quaternion.set(0, y / norm, z / norm, w / norm)
  })
  await page.waitForFunction(() => (window as unknown as { seenScenes: Seen[] }).seenScenes.some((scene) => scene.getObjectByName('wrist-menu')?.getObjectByName('panel')), null, { timeout: 120_000 })
}

/** Lets the left hand hang, its palm to the floor. */
export async function lowerWrist(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { left } = window.headsetDevice.controllers
    left.position.set(-0.25, 0.9, 0)
    left.quaternion.set(0, 0, -Math.SQRT1_2, Math.SQRT1_2)
  })
  await page.waitForFunction(() => !(window as unknown as { seenScenes: Seen[] }).seenScenes.some((scene) => scene.getObjectByName('wrist-menu')?.getObjectByName('panel')))
}

/** Turns the head by so many radians to the left, from straight ahead. */
export async function turnHead(page: Page, angle: number): Promise<void> {
  await page.evaluate((turned) => window.headsetDevice.quaternion.set(0, Math.sin(turned / 2), 0, Math.cos(turned / 2)), angle)
  await sessionFrames(page, 3)
}

/**
 * Aims the right controller at a place of a panel and pulls the trigger. `across` goes from −0.5 (left edge) to 0.5, `up` counts from
 * the panel's lower edge in its own units (1 mm at 1 m); below zero, from its upper edge.
 */
export async function pressPanel(page: Page, across: number, up: number, which: 'standing-panel' | 'wrist-menu' = 'standing-panel'): Promise<void> {
  // A panel that has just come is put in its place a picture later: the aim holds once it stays where it was aimed at.
  let [aimed, before] = [await aimAt(page, across, up, which), '']
  while (aimed !== before) {
    await sessionFrames(page, 4)
    before = aimed
    aimed = await aimAt(page, across, up, which)
  }
  await page.evaluate(() => window.headsetDevice.controllers.right.updateButtonValue('trigger', 1))
  await sessionFrames(page, 3)
  await page.evaluate(() => window.headsetDevice.controllers.right.updateButtonValue('trigger', 0))
  await sessionFrames(page, 3)
}

/** Presses a button of a panel by its name (or what its name begins with, and `*`), once the panel has it. */
export async function pressButton(page: Page, id: string, which: 'standing-panel' | 'wrist-menu' = 'standing-panel'): Promise<void> {
  const place = await page.waitForFunction(
    ([wanted, name]) => {
      for (const scene of (window as unknown as { seenScenes: Seen[] }).seenScenes) {
        const panel = scene.getObjectByName(name!)?.getObjectByName('panel')
        const button = panel?.userData.buttons?.find(({ id }) => (wanted!.endsWith('*') ? id.startsWith(wanted!.slice(0, -1)) : id === wanted))
        if (panel && button) return { across: button.u - 0.5, up: button.v * panel.geometry.parameters.height }
      }
      return null
    },
    [id, which] as const,
    { timeout: 120_000 }
  )
  const { across, up } = (await place.jsonValue())!
  await pressPanel(page, across, up, which)
}

/** Whether the standing panel has such a button just now. */
export const hasButton = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((wanted) => (window as unknown as { seenScenes: Seen[] }).seenScenes.some((scene) => scene.getObjectByName('standing-panel')?.getObjectByName('panel')?.userData.buttons?.some((button) => button.id === wanted)), id)

/** Aims the right controller at a place of a panel; gives where that place is, to a millimetre. */
function aimAt(page: Page, across: number, up: number, which: string): Promise<string> {
  return page.evaluate(
    ([x, y, name]) => {
      const scene = (window as unknown as { seenScenes: Seen[] }).seenScenes.find((each) => each.getObjectByName(name))!
      const panel = scene.getObjectByName(name)!.getObjectByName('panel')!
      panel.updateWorldMatrix(true, false)
      const { width, height } = panel.geometry.parameters
      const at = panel.localToWorld(scene.position.clone().set(x * width, y < 0 ? height / 2 + y : -height / 2 + y, 0))
      const origin = scene.getObjectByName('headset-origin')!
      origin.updateWorldMatrix(true, false)
      const goal = origin.worldToLocal(at)
      const from = { x: 0.2, y: 1.3, z: -0.2 }
      const [dx, dy, dz] = [goal.x - from.x, goal.y - from.y, goal.z - from.z]
      const [yaw, pitch] = [Math.atan2(-dx, -dz), Math.atan2(dy, Math.hypot(dx, dz))]
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      const { right } = window.headsetDevice.controllers
      right.position.set(from.x, from.y, from.z)
      right.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
      return [goal.x, goal.y, goal.z].map((metres) => metres.toFixed(3)).join(' ')
    },
    [across, up, which] as const
  )
}

/** Waits for so many pictures of the page, which in a session are the session's. */
export async function sessionFrames(page: Page, count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await page.evaluate(() => new Promise(requestAnimationFrame))
}
