import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { sessionFrames } from './kit/headset.ts'
import { aimStage, enterStage, type Pointing, pull, standAt } from './kit/stage-headset.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { openStage, withHeadset } from './kit/stage-page.ts'

type Place = readonly [number, number, number]

const PART = 'door-front-left'
/** A place of the front left door, beside its handle. */
const TAKEN: Place = [0.93, 0.7, 0.1]
const MOVES = (() => {
  const { clips } = JSON.parse(readFileSync('public/product/one/product.json', 'utf8')) as { clips: { moves?: { part: string; at: Place; axis: Place; degrees: number }[] }[] }
  return clips.flatMap(({ moves }) => moves ?? [])
})()
const HINGE = MOVES.find(({ part }) => part === PART)!
const RADIANS = Math.PI / 180

let house: Awaited<ReturnType<typeof openStageHouse>>
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  house = await openStageHouse()
  browser = await openBrowser()
  ;({ page, faults } = await openStage(browser, house.url, '?still', withHeadset))
  await page.setViewportSize({ width: 320, height: 200 })
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

afterEach(async () => {
  await page.evaluate(() => {
    window.headsetDevice.controllers.right.updateButtonValue('trigger', 0)
    window.headsetDevice.hands.right.updatePinchValue(0)
  })
  if ((await page.evaluate(() => window.stageTest.stage.getState().headset)) === 'in') await leave()
  await page.evaluate(() => {
    window.stageTest.stage.setState((now) => ({ moving: { ...now.moving, hands: 'off' } }))
    window.headsetDevice.primaryInputMode = 'controller'
  })
})

const open = () => page.evaluate(() => window.stageTest.stage.getState().configuration.open)
const leave = async () => {
  await page.evaluate(() => window.stageTest.handle.headset.leave())
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
}
/** How far the door that is drawn has turned about the vertical, degrees; and where the place that was taken has come to. */
const door = () =>
  page.evaluate(
    ([name, at, hinge]) => {
      const node = window.stageTest.first!.scene.getObjectByName(name)!
      node.updateWorldMatrix(true, false)
      const e = node.matrixWorld.elements
      const place = node.position.clone().set(at[0] - hinge[0], at[1] - hinge[1], at[2] - hinge[2]).applyMatrix4(node.matrixWorld)
      return { degrees: (Math.atan2(e[8]!, e[0]!) * 180) / Math.PI, place: place.toArray() as [number, number, number], pivot: [e[12]!, e[13]!, e[14]!] }
    },
    [PART, TAKEN, HINGE.at] as const
  )
const press = async (pointing: Pointing, down: boolean) => {
  await page.evaluate(
    ([what, to]) => (what === 'hand' ? window.headsetDevice.hands.right.updatePinchValue(to) : window.headsetDevice.controllers[what].updateButtonValue('trigger', to)),
    [pointing, down ? 1 : 0] as const
  )
  await sessionFrames(page, 3)
}
/** Moves what points by so much, showroom frame, metres, and leaves it turned as it is. */
const carry = async (by: Place, pointing: Pointing) => {
  await page.evaluate(
    ([way, what]) => {
      const { scene } = window.stageTest.first!
      const origin = scene.getObjectByName('headset-origin')!
      origin.updateWorldMatrix(true, false)
      const [from, to] = [origin.worldToLocal(scene.position.clone()), origin.worldToLocal(scene.position.clone().set(...way))]
      const { position } = what === 'hand' ? window.headsetDevice.hands.right : window.headsetDevice.controllers[what]
      position.set(position.x + to.x - from.x, position.y + to.y - from.y, position.z + to.z - from.z)
    },
    [by, pointing] as const
  )
  await sessionFrames(page, 3)
}
/** Where the place that is taken comes to when the door has turned by so many degrees. */
const turned = (degrees: number): Place => {
  const [x, z] = [TAKEN[0] - HINGE.at[0], TAKEN[2] - HINGE.at[2]]
  const [sin, cos] = [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)]
  return [HINGE.at[0] + x * cos + z * sin, TAKEN[1], HINGE.at[2] - x * sin + z * cos]
}
/** Where a place comes to when it is turned about a hinge by so many degrees (Rodrigues' formula). */
const about = ({ at, axis: n }: { at: Place; axis: Place }, place: Place, degrees: number): Place => {
  const d: Place = [place[0] - at[0], place[1] - at[1], place[2] - at[2]]
  const [sin, cos] = [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)]
  const along = (n[0] * d[0] + n[1] * d[1] + n[2] * d[2]) * (1 - cos)
  const across: Place = [n[1] * d[2] - n[2] * d[1], n[2] * d[0] - n[0] * d[2], n[0] * d[1] - n[1] * d[0]]
  const turn = (k: 0 | 1 | 2) => at[k] + d[k] * cos + across[k] * sin + n[k] * along
  return [turn(0), turn(1), turn(2)]
}
/** Takes the door, swings it about its hinge in steps, and says what was drawn at each of them. */
const swing = async (pointing: Pointing, way: readonly number[]) => {
  const begun = (await door()).degrees
  await aimStage(page, turned(begun), pointing)
  await press(pointing, true)
  let before = turned(begun)
  const drawn = []
  for (const degrees of way) {
    const next = turned(degrees)
    await carry([next[0] - before[0], next[1] - before[1], next[2] - before[2]], pointing)
    before = next
    drawn.push(await door())
  }
  await press(pointing, false)
  return drawn
}
const settles = (degrees: number) =>
  page.waitForFunction(
    ([name, wanted]) => {
      const e = window.stageTest.first!.scene.getObjectByName(name)!.matrixWorld.elements
      return Math.abs((Math.atan2(e[8]!, e[0]!) * 180) / Math.PI - wanted) < 0.5
    },
    [PART, degrees] as const
  )

describe('what hands and rays take and press (M20)', () => {
  for (const pointing of ['right', 'hand'] as const)
    it(`a door follows ${pointing === 'hand' ? 'a bare hand that pinches' : 'a controller’s ray'} about its hinge, and goes on the way it was meant`, async () => {
      if (pointing === 'hand')
        await page.evaluate(() => {
          window.stageTest.stage.setState((now) => ({ moving: { ...now.moving, hands: 'on' } }))
          window.headsetDevice.primaryInputMode = 'hand'
        })
      await enterStage(page)
      await standAt(page, 2.1, 0.4, Math.PI / 2)
      expect((await door()).degrees).toBeCloseTo(0, 1)
      const outward = Math.sign(HINGE.degrees)
      const way = [10, 22, 34].map((degrees) => degrees * outward)
      const drawn = await swing(pointing, way)
      drawn.forEach(({ degrees, place, pivot }, k) => {
        expect(Math.abs(degrees - way[k]!), `${degrees} for ${way[k]}`).toBeLessThan(4)
        const wish = turned(way[k]!)
        expect(Math.hypot(...place.map((metres, axis) => metres - wish[axis]!))).toBeLessThan(0.06)
        pivot.forEach((metres, axis) => expect(metres).toBeCloseTo(HINGE.at[axis]!, 2))
      })
      await settles(HINGE.degrees)
      expect(await open()).toContain(PART)
      // From where its outer side is seen now, and as far as its latch: it is shut by hand.
      await standAt(page, 1.7, 2.3, 0)
      const back = [50, 36, 22, 10].map((degrees) => degrees * outward)
      const shutting = await swing(pointing, back)
      shutting.forEach(({ degrees }, k) => expect(Math.abs(degrees - back[k]!), `${degrees} for ${back[k]}`).toBeLessThan(4))
      await settles(0)
      expect(await open()).not.toContain(PART)
      expect(faults).toEqual([])
    })

  it.each([
    { part: 'bonnet', outermost: [0, 0, 1], from: [0, 3.4, 0] },
    { part: 'tailgate', outermost: [0, -0.2, -1], from: [0, -3.4, Math.PI] },
    { part: 'charge-port', outermost: [1, 0, -0.2], from: [2, -1.6, Math.PI / 2] }
  ] as const)('$part follows a controller’s ray too, about its own hinge', async ({ part, outermost, from }) => {
    await enterStage(page)
    await standAt(page, from[0], from[1], from[2])
    const hinge = MOVES.find((move) => move.part === part)!
    /** A place of the part as it is drawn, near its edge farthest out. */
    const taken = await page.evaluate(
      ([name, way, at]) => {
        const node = window.stageTest.first!.scene.getObjectByName(name)!
        const place = node.position.clone()
        const edge = node.position.clone()
        let most = -Infinity
        node.traverseVisible((object) => {
          const mesh = object as unknown as { geometry?: { attributes: { position: { count: number; getX(k: number): number; getY(k: number): number; getZ(k: number): number } } }; localToWorld(point: typeof place): typeof place }
          const position = mesh.geometry?.attributes.position
          object.updateWorldMatrix(true, false)
          for (let k = 0; k < (position?.count ?? 0); k++) {
            mesh.localToWorld(place.set(position!.getX(k), position!.getY(k), position!.getZ(k)))
            // In the middle of its width: away from corners.
            const far = place.x * way[0] + place.y * way[1] + place.z * way[2] - (way[0] === 0 ? Math.abs(place.x) : 0)
            if (far > most) [most, edge.x, edge.y, edge.z] = [far, place.x, place.y, place.z]
          }
        })
        // A little towards the hinge, so that a ray meets the part and not what lies beside it.
        return edge.lerp(place.set(...at), 0.12).toArray() as [number, number, number]
      },
      [part, outermost, hinge.at] as const
    )
    const drawn = () =>
      page.evaluate((name) => {
        const node = window.stageTest.first!.scene.getObjectByName(name)!
        node.updateWorldMatrix(true, false)
        return (2 * Math.acos(Math.min(1, Math.abs(node.getWorldQuaternion(node.quaternion.clone()).w))) * 180) / Math.PI
      }, part)
    const shut = await drawn()
    await aimStage(page, taken)
    await press('right', true)
    let before: Place = taken
    let last = shut
    for (const degrees of [8, 16, 24].map((each) => each * Math.sign(hinge.degrees))) {
      const next = about(hinge, taken, degrees)
      await carry([next[0] - before[0], next[1] - before[1], next[2] - before[2]], 'right')
      before = next
      const turned = (await drawn()) - shut
      expect(Math.abs(turned - Math.abs(degrees)), `${turned} for ${degrees}`).toBeLessThan(5)
      expect(turned).toBeGreaterThan(last - shut)
      last = turned + shut
    }
    // Not as far as it takes for it to be meant: it falls back. Farther, it opens.
    await press('right', false)
    const meant = 24 > Math.abs(hinge.degrees) * 0.25
    await page.waitForFunction(
      ([name, wanted]) => {
        const { w } = window.stageTest.first!.scene.getObjectByName(name)!.quaternion
        return Math.abs((2 * Math.acos(Math.min(1, Math.abs(w))) * 180) / Math.PI - wanted) < 0.5
      },
      [part, meant ? Math.abs(hinge.degrees) : 0] as const
    )
    expect((await open()).includes(part)).toBe(meant)
    await page.evaluate((name) => window.stageTest.acts.open(name, false), part)
    expect(faults).toEqual([])
  })

  it('a lamp that is pressed is drawn lit, and a screen dark', async () => {
    /** What the lamps' shared picture adds up to, and how bright the screens are drawn. */
    const light = () =>
      page.evaluate(() => {
        let lamps = 0
        let screens = 0
        window.stageTest.first!.scene.traverseVisible((object) => {
          const { material } = object as { material?: { name?: string; emissiveIntensity?: number; emissiveMap?: { image?: { data?: Uint8Array } } | null } }
          if (material?.name === 'screen') screens = Math.max(screens, material.emissiveIntensity ?? 0)
          const data = material?.emissiveMap?.image?.data
          if (data) lamps = Math.max(lamps, data.reduce((sum, value, k) => (k % 4 === 3 ? sum : sum + value), 0))
        })
        return { lamps, screens }
      })
    await enterStage(page)
    await standAt(page, 1.2, 3.6, 0.35)
    const before = await light()
    expect(before.screens).toBeGreaterThan(0)
    await aimStage(page, [0.65, 0.716, 1.9])
    await pull(page)
    await sessionFrames(page, 4)
    const lit = await light()
    expect(lit.lamps).toBeGreaterThan(before.lamps)
    await pull(page)
    await sessionFrames(page, 4)
    expect((await light()).lamps).toBe(before.lamps)

    await page.evaluate(() => window.stageTest.acts.sit('front-left'))
    await sessionFrames(page, 4)
    /** The middle of the largest triangle of the screens. */
    const screen = await page.evaluate(() => {
      const { scene } = window.stageTest.first!
      let best: { size: number; at: [number, number, number] } | null = null
      scene.traverseVisible((object) => {
        const mesh = object as unknown as { material?: { name?: string }; geometry: { index: { count: number; getX(k: number): number } | null; attributes: { position: { getX(k: number): number; getY(k: number): number; getZ(k: number): number } } }; updateWorldMatrix(up: boolean, down: boolean): void; localToWorld(at: typeof scene.position): typeof scene.position }
        const index = mesh.material?.name === 'screen' ? mesh.geometry.index : null
        if (!index) return
        mesh.updateWorldMatrix(true, false)
        const { position } = mesh.geometry.attributes
        for (let k = 0; k < index.count; k += 3) {
          const [a, b, c] = [0, 1, 2].map((corner) => {
            const at = index.getX(k + corner)
            return mesh.localToWorld(scene.position.clone().set(position.getX(at), position.getY(at), position.getZ(at)))
          })
          const size = b!.clone().sub(a!).cross(c!.clone().sub(a!)).length()
          const middle = a!.clone().add(b!).add(c!).divideScalar(3)
          if (!best || size > best.size) best = { size, at: [middle.x, middle.y, middle.z] }
        }
      })
      return (best as { at: [number, number, number] } | null)!.at
    })
    await aimStage(page, screen)
    await pull(page)
    await page.waitForFunction(() => !window.stageTest.stage.getState().configuration.open.includes('screens'))
    await sessionFrames(page, 4)
    expect((await light()).screens).toBe(0)
    await pull(page)
    await sessionFrames(page, 4)
    expect((await light()).screens).toBe(before.screens)
    expect(faults).toEqual([])
  })
})
