import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { editorWords } from '../../src/words/studio-editor.ts'
import { issueWords } from '../../src/words/studio-issues.ts'
import { fieldWords } from '../../src/words/studio-fields.ts'
import { firstStepsWords } from '../../src/words/first-steps.ts'
import { madeWords } from '../../src/words/studio-made.ts'
import { modelWords } from '../../src/words/models.ts'
import { moreWords } from '../../src/words/studio-more.ts'
import { teamWords } from '../../src/words/team.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, choice, door, meet, openDesk, sayToVisitor, words, write } from './kit/doing.ts'
import { wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'
import { picture } from './kit/picture.ts'

/** A published sample of Khronos: thirteen parts, seven materials. Made by Ed Mackey, Analytical Graphics (CC-BY 4.0). */
const MODEL = join(import.meta.dirname, '../incoming/outsiders/qmuntal-gltf/OrientationTest.glb')
const [editor, fields, made, more, models, steps, team] = [editorWords.en, fieldWords.en, madeWords.en, moreWords.en, modelWords.en, firstStepsWords.en, teamWords.en]

let house: House
let browser: Browser
/** The first owner, who sets it up. */
let olga: Page
/** Who is invited to answer. */
let noor: Page
const faults: string[][] = []

const person = async (options: Parameters<typeof openPage>[1] = {}) => {
  const opened = await openPage(browser, options)
  faults.push(opened.faults)
  return opened.page
}

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  olga = await person({ viewport: { width: 900, height: 600 } })
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const form = () => olga.getByRole('main')
const heading = (name: string) => form().getByRole('heading', { level: 2, name, exact: true })
const saved = () => olga.getByText(/^Draft, saved/).waitFor()
const tree = (name: string) => olga.getByRole('navigation', { name: editor.tree }).getByRole('button', { name, exact: true })
/** Writes one text in both languages. */
async function writeBoth(label: string, en: string, fr: string, within = form()): Promise<void> {
  const both = within.getByRole('group', { name: label, exact: true }).first()
  await both.getByLabel(/^English/).fill(en)
  await both.getByLabel(/^français/i).fill(fr)
  await both.getByLabel(/^français/i).press('Enter')
}
/** Presses the product in the room, so far from its middle, in parts of the room's box. */
async function pressProduct(right = 0, down = 0): Promise<void> {
  const box = (await olga.locator('.editor-room canvas').boundingBox())!
  await olga.mouse.click(box.x + box.width * (0.5 + right), box.y + box.height * (0.5 + down))
}

it('E24, I1: who has just signed in finds the studio, is led to bring a model, and is told that it is ready', async () => {
  await openDesk(olga, house.signInLink!, 'Olga')
  await olga.getByRole('link', { name: words.desk.studio, exact: true }).click()
  await olga.getByRole('heading', { name: steps.title }).waitFor()
  await picture(olga, '01-studio')
  await olga.getByRole('listitem').filter({ hasText: steps.model }).getByRole('button', { name: steps.go }).click()
  const chooser = olga.waitForEvent('filechooser')
  await olga.getByRole('button', { name: models.choose }).click()
  await (await chooser).setFiles({ name: 'OrientationTest.glb', mimeType: 'model/gltf-binary', buffer: readFileSync(MODEL) })
  await olga.getByRole('heading', { name: models.readyTitle('OrientationTest.glb') }).waitFor()
  await olga.locator('.model-stage canvas.is-drawn').waitFor()
  await picture(olga, '02-report')
})

it('E34: one press makes a showroom of it, under an address that follows its name, with its parts', async () => {
  await button(olga, editor.makeShowroom).click()
  const name = olga.getByLabel(fields.title, { exact: true })
  expect(await name.inputValue()).toBe('Orientation test')
  await name.fill('Compass cube')
  expect(await olga.getByLabel(editor.address, { exact: true }).inputValue()).toBe('compass-cube')
  await picture(olga, '03-new')
  await button(olga, editor.begin).click()
  await olga.waitForURL(/\/studio\/edit\/compass-cube/)
  await olga.getByRole('heading', { level: 1, name: 'Compass cube' }).waitFor()
  await button(olga, new RegExp(`^${fields.parts} ?13$`)).waitFor()
  await olga.locator('.editor-room canvas.is-drawn').waitFor()
  await picture(olga, '04-editor')
})

it('E1: texts are written in two languages, and a part that is pressed in the room is named', async () => {
  await writeBoth(fields.summary, 'A cube that knows where up is.', 'Un cube qui sait où est le haut.')
  await saved()
  // What is pressed before the room is awake is pressed once more.
  const pressed = form().getByRole('heading', { name: made.hinge, exact: true })
  await expect.poll(async () => ((await pressed.count()) > 0 ? true : (await pressProduct(), false)), { interval: 1000, timeout: 20_000 }).toBe(true)
  const part = await form().getByRole('heading', { level: 2 }).innerText()
  await writeBoth(fields.label, 'Core', 'Cœur')
  await heading('Core').waitFor()
  await picture(olga, '05-part')
  expect(part).toMatch(/^(Base|Arrow|Target) /)
})

it('E20, E13: options: a paint of one’s own with a price, and arrows that can be left away', async () => {
  await button(olga, editor.addGroup).click()
  await writeBoth(fields.label, 'Colour', 'Couleur')
  await choose(0, 'As it comes', 'Telle quelle')
  await form().getByRole('button', { name: editor.add, exact: true }).click()
  await choose(1, 'Night blue', 'Bleu nuit', '120')
  await button(olga, made.addPaint).click()
  const paint = form().locator('.paint-form')
  await paint.getByLabel(made.material).selectOption('BaseMaterial')
  await paint.locator('.colour-line input.input').fill('#1f3a5f')
  await paint.locator('.colour-line input.input').press('Enter')
  await saved()
  await picture(olga, '06-paint')

  await button(olga, editor.addGroup).click()
  await writeBoth(fields.label, 'Arrows', 'Flèches')
  await choose(0, 'With arrows', 'Avec flèches')
  await form().getByRole('button', { name: editor.add, exact: true }).click()
  await choose(1, 'Without', 'Sans', '-35')
  await form().getByLabel(fields.hide, { exact: true }).selectOption({ label: 'Arrow X1' })
  await button(olga, `${editor.remove}: Arrow X1`).waitFor()
  await saved()
  await picture(olga, '07-choice')
})

/** Names the choice that stands at a place of the group's list, and says what it costs. */
async function choose(place: number, en: string, fr: string, price?: string): Promise<void> {
  await form().locator('.choice-table button').nth(place).click()
  const own = form().locator('.of-choice').first()
  await writeBoth(fields.label, en, fr, own)
  if (price === undefined) return
  const cost = own.getByLabel(fields.price, { exact: true })
  await cost.fill(price)
  await cost.press('Enter')
}

it('E11: a rule is made by choosing, and says why', async () => {
  await button(olga, editor.addRule).click()
  await form().getByLabel(fields.when, { exact: true }).selectOption({ label: 'Night blue' })
  await button(olga, `${editor.remove}: Arrows: Without`).waitFor()
  await writeBoth(fields.why, 'Night blue comes with its arrows only.', 'Le bleu nuit ne va qu’avec ses flèches.')
  await saved()
  await picture(olga, '08-rule')
})

it('E1: a hotspot is put where the product is pressed, a view is kept from where one stands', async () => {
  await button(olga, editor.addHotspot).click()
  await form().getByText(editor.pressNow).waitFor()
  await pressProduct()
  await form().getByText(editor.pressNow).waitFor({ state: 'detached' })
  await writeBoth(fields.label, 'Middle', 'Milieu')
  await writeBoth(fields.text, 'All three axes meet here.', 'Les trois axes se croisent ici.')
  await olga.locator('.spot-marks button').waitFor()
  await picture(olga, '09-hotspot')

  const room = (await olga.locator('.editor-room canvas').boundingBox())!
  await olga.mouse.move(room.x + room.width / 2, room.y + room.height * 0.8)
  await olga.mouse.down()
  await olga.mouse.move(room.x + room.width / 2 + 90, room.y + room.height * 0.8 - 10, { steps: 6 })
  await olga.mouse.up()
  await button(olga, editor.addView).click()
  await writeBoth(fields.label, 'From beside', 'De côté')
  await heading('From beside').waitFor()
  await tree('From beside').waitFor()
  await picture(olga, '10-view')
})

it('E32: surroundings are there to be offered, and the look of the page to be chosen', async () => {
  await tree(fields.surroundings).click()
  await form().getByText(more.offered('Hall by the garden')).first().waitFor()
  await button(olga, more.see).first().click()
  await picture(olga, '11-surroundings')
  await button(olga, more.studio).click()
  await tree(fields.style).click()
  await form().getByText(more.sample, { exact: true }).first().waitFor()
  await picture(olga, '12-style')
})

it('E11: what is left to look at is told, and leads to its place', async () => {
  await button(olga, /things? to look at$/).click()
  await picture(olga, '13-issues')
  await form().getByText(issueWords.en.each).click()
  await form().getByRole('button', { name: /^Arrow X2: Name/ }).click()
  await heading('Arrow X2').waitFor()
})

it('S11: an advisor is invited by a link, comes, and stands at the door', async () => {
  await tree(editor.whole).click()
  await olga.getByRole('link', { name: editor.back }).click()
  await olga.getByRole('navigation').getByRole('link', { name: 'Team' }).click()
  await olga.getByLabel(team.name).fill('Noor')
  await button(olga, team.makeInvite).click()
  const link = await olga.getByLabel(team.link).inputValue()
  await picture(olga, '14-team')
  noor = await person()
  await openDesk(noor, link, 'Noor')
})

it('E8: tried under a private link in a headset, where the product stands and nobody can be asked', async () => {
  await olga.getByRole('link', { name: 'Studio' }).click()
  await olga.getByRole('listitem').filter({ hasText: '/s/compass-cube' }).getByRole('link', { name: editor.edit, exact: true }).click()
  await button(olga, editor.tryIt).click()
  const link = (await olga.getByRole('link', { name: editor.openIt }).getAttribute('href'))!
  await picture(olga, '15-try')
  const own = await openBrowser()
  const worn = await openPage(own, { viewport: { width: 400, height: 300 } })
  await wearHeadset(worn.page)
  await worn.page.goto(link)
  const into = button(worn.page, words.showroom.headset).first()
  await into.waitFor()
  await worn.page.setViewportSize({ width: 200, height: 150 })
  await into.dispatchEvent('click')
  await worn.page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): { visible: boolean } | undefined }[] }).seenScenes.some((scene) => scene.getObjectByName('teleport-floor')?.visible && scene.getObjectByName('base-cube')))
  await picture(worn.page, '16-headset')
  await own.close()
})

it('E6, E12: published, changed, published again, compared in words and pictures, and gone back from', async () => {
  await button(olga, editor.publish).click()
  await olga.getByLabel(editor.noteLabel).fill('The first one')
  await picture(olga, '17-publish')
  await button(olga, editor.publishNow).click()
  await olga.getByText(editor.published(1)).waitFor()
  await tree('Colour').click()
  await form().getByRole('button', { name: /^Night blue/ }).click()
  const price = form().getByLabel(fields.price, { exact: true })
  await price.fill('150')
  await price.press('Enter')
  await saved()
  await button(olga, editor.publish).click()
  await olga.getByText(editor.changed('Colour, Night blue: Price', '€120', '€150')).waitFor()
  await button(olga, editor.publishNow).click()
  await olga.getByText(editor.published(2)).waitFor()
  await button(olga, editor.compareTwo).click()
  await form().locator('.compare img').nth(1).waitFor()
  await form().locator('.compare').getByText(editor.changed('Colour, Night blue: Price', '€120', '€150')).waitFor()
  await picture(olga, '18-compare')
  await button(olga, editor.goBack).click()
  await olga.getByText(editor.published(3)).waitFor()
  await olga.getByText(editor.wentBack(1)).waitFor()
})

it('Q1, C5: a customer walks in, sees the edition that was gone back to, asks, and talks with who was invited there', async () => {
  const customer = await person({ viewport: { width: 900, height: 600 } })
  await customer.goto(`${house.url}/s/compass-cube`)
  await door(customer).waitFor()
  expect(await customer.title()).toBe('Compass cube')
  await picture(customer, '19-customer')
  const blue = choice(customer, 'Colour', /^Night blue/).first()
  await blue.waitFor()
  expect(await blue.locator('xpath=ancestor-or-self::label').first().innerText()).toContain('120')
  await ask(customer, 'Which arrow is up?')
  await meet(noor, customer, 'Noor')
  await write(customer, 'Noor', 'Hello, is it the green one?')
  await noor.getByRole('log').getByText('Hello, is it the green one?').waitFor()
  await sayToVisitor(noor).fill('Yes, it is.')
  await sayToVisitor(noor).press('Enter')
  await customer.getByRole('log').getByText('Yes, it is.').waitFor()
  await picture(customer, '20-talk')
  expect(faults.flat()).toEqual([])
})
