import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeLook } from '../../src/contract/look.ts'
import { lookWords } from '../../src/words/look.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, openShowroom, words } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

const NAME = 'Ines'
/** Every picture is drawn by the processor, beside other things. */
const PATIENCE = 60_000
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE })
const look = lookWords.en

let house: House
let browser: Browser
let customer: Page
let desk: Page
const faults: string[][] = []
const frames = { customer: [] as string[], desk: [] as string[] }

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  const open = async (who: 'customer' | 'desk', viewport: { width: number; height: number }) => {
    const opened = await openPage(browser, { viewport })
    faults.push(opened.faults)
    opened.page.setDefaultTimeout(PATIENCE)
    opened.page.on('websocket', (line) => /\/socket\//.test(line.url()) && line.on('framereceived', ({ payload }) => frames[who].push(String(payload))))
    return opened.page
  }
  customer = await open('customer', { width: 700, height: 480 })
  desk = await open('desk', { width: 1000, height: 600 })
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const drawn = (page: Page) => page.locator('.look-turn canvas').evaluate((canvas: HTMLCanvasElement) => Number(canvas.dataset['drawn'] ?? 0))
/** What of the picture is not its ground, and the mean colour of that. */
async function pixels(page: Page): Promise<{ share: number; mean: number[] }> {
  const shot = (await page.locator('.look-turn').screenshot()).toString('base64')
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, picture.width, picture.height)
    const far = (at: number) => Math.max(...[0, 1, 2].map((k) => Math.abs(data[at + k]! - data[k + 4 * (10 * picture.width + 10)]!)))
    const sum = [0, 0, 0]
    let count = 0
    for (let at = 0; at < data.length; at += 4)
      if (far(at) > 14) {
        count++
        for (let k = 0; k < 3; k++) sum[k]! += data[at + k]!
      }
    return { share: count / (data.length / 4), mean: sum.map((each) => each / Math.max(1, count)) }
  }, shot)
}
const worn = (page: Page) => page.evaluate(() => localStorage.getItem('parlour.own-look'))
const looked = (who: 'customer' | 'desk') => frames[who].map((frame) => JSON.parse(frame) as { t: string; who?: string; look?: string }).filter(({ t }) => t === 'looked')

async function openEditor(page: Page): Promise<void> {
  await button(page, words.showroom.you).click()
  await button(page, look.change).click()
  await page.locator('.look-turn canvas[data-ready=true]').waitFor()
  await soon(() => drawn(page)).toBeGreaterThan(0)
}

describe('one’s own look', () => {
  it('Y1, Y2: is chosen by keys and drawn as it is chosen; undo and cancel leave all as it was', async () => {
    await openShowroom(customer, house.url)
    await openEditor(customer)
    expect(await worn(customer)).toBeNull()
    const skins = customer.getByRole('radiogroup', { name: look.field('skin') })
    await skins.getByRole('radio', { name: look.colour('skins', 0), exact: true }).focus()
    await customer.keyboard.press('Space')
    const light = await pixels(customer)
    expect(light.share).toBeGreaterThan(0.15)
    await customer.keyboard.press('ArrowLeft')
    expect(await skins.getByRole('radio', { name: look.colour('skins', 11), exact: true }).isChecked()).toBe(true)
    const dark = await pixels(customer)
    expect(light.mean[0]! - dark.mean[0]!).toBeGreaterThan(12)
    const nose = customer.getByRole('slider', { name: look.field('nose') })
    await nose.focus()
    await customer.keyboard.press('End')
    expect(await nose.getAttribute('aria-valuetext')).toBe(look.slider('nose', 10))
    await button(customer, words.common.undo).click()
    await button(customer, words.common.undo).click()
    expect(await skins.getByRole('radio', { name: look.colour('skins', 0), exact: true }).isChecked()).toBe(true)
    const turn = customer.getByRole('slider', { name: look.preview })
    await turn.focus()
    await customer.keyboard.press('PageUp')
    await customer.keyboard.press('PageUp')
    expect(await turn.getAttribute('aria-valuetext')).toBe(look.turned(90))
    await customer.keyboard.press('Home')
    await customer.keyboard.press('Escape')
    await button(customer, look.change).waitFor()
    expect(await worn(customer)).toBeNull()
  })

  it('Y2: rests once nothing changes', async () => {
    await openEditor(customer)
    await button(customer, look.surprise).click()
    await soon(async () => {
      const before = await drawn(customer)
      await customer.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(settle)))))
      return (await drawn(customer)) - before
    }).toBe(0)
  })

  it('Y3: is kept on the device once it is done, in at most 64 bytes, and comes back', async () => {
    await customer.getByRole('tab', { name: look.hairPart }).click()
    await customer.getByRole('radio', { name: look.style('hair', 'afro'), exact: true }).check()
    await button(customer, look.done).click()
    const code = (await worn(customer))!
    expect(decodeLook(code).hair).toBe('afro')
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(64)
    await openShowroom(customer, house.url)
    await openEditor(customer)
    await customer.getByRole('tab', { name: look.hairPart }).click()
    expect(await customer.getByRole('radio', { name: look.style('hair', 'afro'), exact: true }).isChecked()).toBe(true)
    await button(customer, words.common.cancel).click()
  })

  it('Y4: what one asks with is what the desk sees, and a change during the conversation too, after a reload as well', async () => {
    await openDesk(desk, house.signInLink!, NAME)
    await openShowroom(customer, house.url)
    await ask(customer, 'Where is the charge port?')
    await meet(desk, customer, NAME)
    const code = await worn(customer)
    await soon(() => frames.desk.some((frame) => frame.includes(`"look":"${code}"`))).toBe(true)
    const face = desk.locator('main .person img').first()
    await face.waitFor()
    const before = await face.getAttribute('src')
    await openEditor(customer)
    await customer.getByRole('tab', { name: look.hairPart }).click()
    await customer.getByRole('radio', { name: look.style('hair', 'turban'), exact: true }).check()
    await button(customer, look.done).click()
    await soon(() => looked('desk').map((each) => decodeLook(each.look!).hair)).toEqual(['turban'])
    await soon(() => face.getAttribute('src')).not.toBe(before)
    frames.desk.length = 0
    await desk.reload()
    await soon(() => frames.desk.find((frame) => frame.includes('"t":"welcome"'))).toContain(`"look":"${await worn(customer)}"`)
  })

  it('Y3, Y4: an advisor’s is kept with the team: seen at once by whom they are with, and there in another browser', async () => {
    await button(desk, words.desk.account).first().click()
    await button(desk, words.signIn.profile).click()
    await button(desk, look.change).click()
    await desk.locator('.look-turn canvas[data-ready=true]').waitFor()
    await desk.getByRole('tab', { name: look.hairPart }).click()
    await desk.getByRole('radio', { name: look.style('hair', 'locs'), exact: true }).check()
    await button(desk, look.done).click()
    await button(desk, words.signIn.save).click()
    await soon(() => looked('customer').filter(({ who }) => who === 'advisor').map((each) => decodeLook(each.look!).hair)).toEqual(['locs'])
    await button(desk, words.signIn.makeLink).click()
    const link = await desk.locator('.device-link input').inputValue()
    const elsewhere = await openPage(browser)
    elsewhere.page.setDefaultTimeout(PATIENCE)
    await elsewhere.page.goto(link.replace(/^https?:\/\/[^/]+/, house.url))
    await button(elsewhere.page, words.signIn.signIn).click()
    await elsewhere.page.waitForURL(/\/desk/)
    const me = await elsewhere.page.evaluate(async () => (await (await fetch('/api/me')).json()) as { look: string })
    expect(decodeLook(me.look).hair).toBe('locs')
    await elsewhere.context.close()
  })

  it('no page complained', () => expect(faults.flat()).toEqual([]))
})
