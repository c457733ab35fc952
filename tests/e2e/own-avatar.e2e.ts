import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownAvatarWords } from '../../src/words/own-avatar.ts'
import { makeAvatar, makePng } from '../fixtures/own-avatar.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, openShowroom, words } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

const NAME = 'Ines'
/** Stands in the file and nowhere else. */
const MARK = 'own-avatar-7f3a9c51'
/** Every picture is drawn by the processor, beside other things. */
const PATIENCE = 60_000
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE, interval: 500 })
const own = ownAvatarWords.en

let folder: string
let house: House
let browser: Browser
let customer: Page
let desk: Page
const deskSays: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-avatar-'))
  const generator = (json: Record<string, unknown>) => void ((json['asset'] as Record<string, unknown>)['generator'] = MARK)
  await writeFile(join(folder, 'boxes.vrm'), makeAvatar({ pictures: [makePng(32)], change: generator }))
  await writeFile(join(folder, 'mine.vrm'), makeAvatar({ meta: { avatarPermission: 'onlyAuthor', commercialUsage: 'corporation', allowRedistribution: true } }))
  await writeFile(join(folder, 'giant.glb'), makeAvatar({ kind: 'glb', pictures: [makePng(4, 8000)] }))
  await writeFile(join(folder, 'thing.glb'), makeAvatar({ kind: 'glb', change: (json) => (json['nodes'] as { name: string }[]).forEach((node) => (node.name = 'thing')) }))
  house = await openHouse()
  browser = await openBrowser()
  customer = (await openPage(browser, { viewport: { width: 700, height: 480 } })).page
  desk = (await openPage(browser, { viewport: { width: 1000, height: 600 } })).page
  for (const page of [customer, desk]) page.setDefaultTimeout(PATIENCE)
  desk.on('console', (message) => deskSays.push(message.text()))
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await rm(folder, { recursive: true, force: true })
})

const choose = async (name: string): Promise<void> => {
  await customer.getByLabel(own.file).setInputFiles(join(folder, name))
}
/** How many points of the desk's picture have the colour of the boxes. */
async function magenta(page: Page): Promise<number> {
  const shot = (await page.locator('canvas').first().screenshot()).toString('base64')
  return page.evaluate(async (base64) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }))
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, picture.width, picture.height)
    let count = 0
    for (let at = 0; at < data.length; at += 4) if (data[at]! > 90 && data[at + 2]! > 60 && data[at + 1]! < 0.45 * Math.min(data[at]!, data[at + 2]! + 30)) count++
    return count
  }, shot)
}

async function filesWith(mark: string, where: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(where, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (bytes.includes(mark)) found.push(path)
  }
  return found
}

describe('an avatar of one’s own', () => {
  it('Y5, Y6: what cannot be worn is said kindly, and why', async () => {
    await openShowroom(customer, house.url)
    await button(customer, words.showroom.you).click()
    for (const [file, fault] of [['mine.vrm', 'only-author'], ['giant.glb', 'texture-too-large'], ['thing.glb', 'no-person']] as const) {
      await choose(file)
      await customer.getByText(own.fault(fault)).waitFor()
    }
  })

  it('Y8: is drawn on the page of the one who is there, and the server has nothing of it', async () => {
    await choose('boxes.vrm')
    await customer.getByText(own.worn('boxes.vrm')).waitFor()
    await openDesk(desk, house.signInLink!, NAME)
    await ask(customer, 'Which tyres are these?')
    await meet(desk, customer, NAME)
    await desk.locator('canvas').first().waitFor()
    await soon(() => magenta(desk)).toBeGreaterThan(60)
    expect(await filesWith(MARK, house.data)).toEqual([])
    expect(house.output()).not.toContain(MARK)
  })

  it('Y8: comes again to a page that was loaded anew, and is gone when it is taken off', async () => {
    await desk.reload()
    await soon(() => magenta(desk)).toBeGreaterThan(60)
    await button(customer, words.showroom.you).click()
    await button(customer, own.takeOff).click()
    await soon(() => magenta(desk)).toBeLessThan(20)
  })

  it('Y5: a page that hands over what it should not have is not believed', async () => {
    // As if the wearer's page had been changed: it says of every file that it may be worn.
    await customer.evaluate(() => {
      window.Worker = class extends EventTarget {
        onmessage: ((event: MessageEvent) => void) | null = null
        onerror = null
        postMessage = () => queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data: { avatar: { pictures: [], triangles: 1 } } })))
        terminate = () => undefined
      } as unknown as typeof Worker
    })
    deskSays.length = 0
    await choose('thing.glb')
    await customer.getByText(own.worn('thing.glb')).waitFor()
    await soon(() => deskSays.filter((line) => line.includes('no-person')).length).toBeGreaterThan(0)
    expect(await magenta(desk)).toBeLessThan(20)
  })
})
