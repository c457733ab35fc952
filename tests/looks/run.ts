import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPage as openUsual } from '../e2e/kit/browser.ts'
import { ask, button, openDesk, sayToVisitor, words, write } from '../e2e/kit/doing.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { panelStands, wearHeadset } from '../e2e/kit/headset.ts'
import { attentionPictures } from './attention.ts'
import { deskPictures } from './desk.ts'
import { headsetPanels } from './headset-panels.ts'
import { incomingPictures } from './incoming.ts'
import { takePosters } from './posters.ts'
import { browserPath } from '../run/browser.ts'
import { ownLook } from './own-look.ts'
import { studioPictures } from './studio.ts'
import { customerOf, threshold } from './threshold.ts'

/** Where the pictures of docs/ lie. */
const OUT = 'docs/looks'
const NAME = 'Host'
/** Views of assets/people/looks/views.ts that tell the most. */
const PEOPLE = [
  'lineup', 'clothes', 'clothesMore', 'back', 'face', 'front', 'frontMore', 'quarter', 'profile', 'talk', 'blink', 'hair', 'nape', 'covers', 'hands', 'cloth',
  'legs', 'near', 'pointing', 'group', 'sitting', 'wheelchair'
]
/** ms */
const PATIENCE = 240_000
const LARGE = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }

/** A page that is given time: every picture is drawn in full, which a processor alone does slowly. */
async function openPage(...asked: Parameters<typeof openUsual>): ReturnType<typeof openUsual> {
  const opened = await openUsual(...asked)
  opened.context.setDefaultTimeout(PATIENCE)
  return opened
}

/** Whatever moves or loads has come to rest: the finest car stands, and a whole second brought no other picture. */
async function rested(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  // Beside a person the picture never rests, and in a headset it is drawn over and over.
  let before = await page.screenshot()
  for (let round = 0; round < 12; round++) {
    await page.waitForTimeout(1000)
    const now = await page.screenshot()
    if (now.equals(before)) return
    before = now
  }
}

const shoot = async (page: Page, name: string) => {
  await rested(page)
  await page.screenshot({ path: `${OUT}/${name}.png` })
  console.log(`${OUT}/${name}.png`)
}

/** A house of its own with an advisor at an open desk, for as long as `work` takes. */
async function inHouse(work: (browser: Browser, desk: Page, url: string) => Promise<void>): Promise<void> {
  const house = await openHouse()
  const browser = await openBrowser()
  try {
    const desk = (await openPage(browser, LARGE)).page
    await openDesk(desk, house.signInLink!, NAME)
    await work(browser, desk, house.url)
  } finally {
    await browser.close()
    await house.stop()
  }
}

/** The view from a headset, with the advisor beside one and the talk on the panel. */
async function headset(browser: Browser, desk: Page, url: string): Promise<void> {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 640 } })
  await wearHeadset(page)
  await page.goto(`${url}/s/one?detail=light`)
  await ask(page, 'How much room is there in the back?')
  await button(desk, new RegExp(`^${words.desk.take}`)).click()
  await button(page, words.showroom.letIn(NAME)).click()
  await write(page, NAME, 'I have put the headset on.')
  await sayToVisitor(desk).fill('Welcome. I am just to your right.')
  await sayToVisitor(desk).press('Enter')
  await page.getByText('I am just to your right').first().waitFor()
  await button(page, words.showroom.headset).first().click()
  await panelStands(page)
  // As wide as a Quest 3 sees, with the hands before one.
  await page.evaluate(() => {
    const { headsetDevice: device } = window
    Object.assign(device, { fovy: 1.9 })
    device.quaternion.set(-0.06, 0.05, 0, 0.997)
    device.controllers.left.position.set(-0.19, 1.22, -0.42)
    device.controllers.right.position.set(0.2, 1.24, -0.45)
  })
  await shoot(page, 'headset')
}

/** The pictures of the main job: showroom light, dark and on a phone, desk ringing, knock, conversation from both sides. */
async function mainJob(browser: Browser, desk: Page, url: string): Promise<void> {
  const showroom = `${url}/s/one?detail=full`
  for (const [name, options] of [['showroom', LARGE], ['showroom-dark', { ...LARGE, colorScheme: 'dark' as const }], ['showroom-phone', PHONE]] as const) {
    const { page, context } = await openPage(browser, options)
    await page.goto(showroom)
    await shoot(page, name)
    await context.close()
  }
  const customer = (await openPage(browser, LARGE)).page
  await customer.goto(showroom)
  await ask(customer, 'Does a cello case fit with the seats up?')
  await desk.getByText('Does a cello case fit').first().waitFor()
  await desk.screenshot({ path: `${OUT}/desk-ringing.png` })
  await button(desk, new RegExp(`^${words.desk.take}`)).click()
  const admit = button(customer, words.showroom.letIn(NAME))
  await admit.waitFor()
  await customer.locator('.knock .person img').waitFor()
  await shoot(customer, 'knock')
  await admit.click()
  await write(customer, NAME, 'Good evening. A full size one.')
  await sayToVisitor(desk).fill('Yes, across the floor. Let me open the tailgate for you.')
  await sayToVisitor(desk).press('Enter')
  await desk.getByLabel(words.desk.openPart).selectOption('tailgate')
  await button(desk, words.desk.openIt).click()
  await shoot(customer, 'conversation')
  await desk.screenshot({ path: `${OUT}/desk-conversation.png` })
}

/** A picture among those of people. */
async function keepOfPeople(page: Page, name: string): Promise<void> {
  const path = `${OUT}/people/${name}.jpg`
  await page.screenshot({ path, type: 'jpeg', quality: 84 })
  console.log(path)
}

/** The threshold in four steps. */
async function doorway(browser: Browser, desk: Page, url: string): Promise<void> {
  await threshold(await customerOf(browser), desk, url, NAME, (page, step) => keepOfPeople(page, `threshold-${step}`), rested)
}

/** The pictures of one maker, by its own script, into a folder of their own. */
async function made(...args: string[]): Promise<void> {
  const browser = await browserPath()
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: 'inherit', env: { ...process.env, CHROMIUM: browser } })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
}

/** The editor of a showroom. */
async function inStudio(): Promise<void> {
  const house = await openHouse()
  const browser = await openBrowser()
  try {
    await studioPictures(browser, house, openPage, shoot)
  } finally {
    await browser.close()
    await house.stop()
  }
}

const PICTURES: Record<string, () => Promise<void>> = {
  posters: () => takePosters('public/product/one'),
  main: () => inHouse(mainJob),
  desk: () => inHouse((_browser, desk, url) => deskPictures(desk, url, shoot)),
  headset: async () => {
    await inHouse(headset)
    for (const language of ['en', 'fr'] as const) await headsetPanels(`${OUT}/headset`, language)
  },
  studio: () => inStudio(),
  attention: () => attentionPictures(openPage, shoot),
  threshold: () => inHouse(doorway),
  look: () => inHouse((browser, _desk, url) => ownLook(browser, url, async (page, name) => {
    if (name !== 'mirror') await rested(page)
    await keepOfPeople(page, name)
  })),
  async incoming() {
    const browser = await openBrowser()
    await incomingPictures(browser, shoot).finally(() => browser.close())
  },
  car: async () => made('assets/car/looks/shoot.ts', '--all', '--out', `${OUT}/car`, '--browser', await browserPath()),
  people: () => made('assets/people/looks/shoot.ts', `${OUT}/people`, PEOPLE.join(','), '1280', '720', 'untagged'),
  places: () => made('assets/places/looks/shoot.ts', `${OUT}/places`),
  // No pictures, but what is wrong in them, in numbers that can fail.
  measured: () => made('assets/places/looks/measure.ts')
}

/** `npm run looks` takes all pictures, `npm run looks -- main people` some. */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PICTURES[name])
if (unknown.length > 0) throw new Error(`There are no pictures called ${unknown.join(', ')}: ${Object.keys(PICTURES).join(', ')}.`)
await mkdir(OUT, { recursive: true })
for (const name of asked.length > 0 ? asked : Object.keys(PICTURES)) await PICTURES[name]!()
