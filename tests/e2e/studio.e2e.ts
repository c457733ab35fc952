import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { editorWords } from '../../src/words/studio-editor.ts'
import { modelWords } from '../../src/words/models.ts'
import { fieldWords } from '../../src/words/studio-fields.ts'
import { studioWords } from '../../src/words/studio.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openDesk } from './kit/doing.ts'
import { openHouse, type House } from './kit/house.ts'
import { faultsOf } from './kit/looked-over.ts'

const words = editorWords.en
const fields = fieldWords.en
let house: House
let browser: Browser
let editor: Page
let second: Page
const faults: string[][] = []

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  const opened = await openPage(browser, { viewport: { width: 1280, height: 720 } })
  faults.push(opened.faults)
  editor = opened.page
  await openDesk(editor, house.signInLink!, 'Olga')
  second = await opened.context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const saved = (page: Page) => page.getByText(/^Draft, saved/).waitFor()
const title = (page: Page) => page.getByRole('group', { name: fields.title }).getByLabel('English')

it('E5: a marketer opens a showroom from the studio, writes, and another window has it without a reload', async () => {
  await editor.goto(`${house.url}/studio`)
  await editor.getByRole('link', { name: words.edit, exact: true }).first().click()
  await editor.waitForURL(/\/studio\/edit\/one/)
  await editor.goto(`${house.url}/studio/edit/one?detail=light`)
  await second.goto(`${house.url}/studio/edit/one?detail=light`)
  await editor.getByText(words.hereToo('Olga')).waitFor()
  await title(editor).fill('Tourer of Olga')
  await title(editor).press('Enter')
  await saved(editor)
  await second.getByRole('heading', { level: 1, name: 'Tourer of Olga' }).waitFor()
  // Where one writes is seen by the other, by its name.
  await second.getByText(/^Olga, in Name/).waitFor()
})

it('E13: choices are found, priced in the room beside them, undone and told in the history', async () => {
  await editor.getByLabel(words.find).fill('paint')
  await editor.getByRole('button', { name: 'Paint', exact: true }).click()
  await editor.getByRole('button', { name: /^Ember red/ }).click()
  const price = editor.getByLabel(fields.price, { exact: true })
  await price.fill('1.2.3')
  await price.blur()
  await editor.getByText(words.needNumber).waitFor()
  await price.fill('1.250,00')
  await price.press('Enter')
  await editor.getByRole('button', { name: /^Ember red.*€1,250/ }).waitFor()
  await button(editor, words.undo).click()
  await editor.getByRole('button', { name: /^Ember red.*€900/ }).waitFor()
  await button(editor, words.redo).click()
  await editor.getByRole('button', { name: /^Ember red.*€1,250/ }).waitFor()
  await button(editor, words.history).click()
  await editor.getByText('Olga changed Paint, Ember red, metallic: Price: €900 → €1,250').first().waitFor()
})

it('E6: every change is shown in words, published with a note, met by a visitor, and gone back from', async () => {
  await button(editor, words.publish).click()
  await editor.getByText(words.changed('Paint, Ember red, metallic: Price', '€900', '€1,250')).waitFor()
  await editor.getByLabel(words.noteLabel).fill('Prices of spring')
  await button(editor, words.publishNow).click()
  await editor.getByText(words.published(2)).waitFor()
  const visitor = await openPage(browser)
  await visitor.page.goto(`${house.url}/s/one?detail=light`)
  expect(await visitor.page.title()).toBe('Tourer of Olga')
  await visitor.context.close()
  await button(editor, words.goBack).click()
  await editor.getByText(words.published(3)).waitFor()
  await editor.getByText(words.wentBack(1)).waitFor()
})

it('E8: tried under a private link, from which nobody can be asked', async () => {
  await button(editor, words.tryIt).click()
  const link = await editor.getByRole('link', { name: words.openIt }).getAttribute('href')
  const visitor = await openPage(browser)
  await visitor.page.goto(`${house.url}${new URL(link!).pathname}?detail=light`)
  expect(await visitor.page.title()).toBe('Tourer of Olga')
  await visitor.context.close()
})

it('E1: the editor holds for readers by program, in light and dark, wide and as a tablet, in both languages', async () => {
  for (const [size, scheme] of [[{ width: 1280, height: 720 }, 'light'], [{ width: 820, height: 1180 }, 'dark']] as const) {
    await editor.setViewportSize(size)
    await editor.emulateMedia({ colorScheme: scheme })
    for (const panel of [words.history, words.publish]) {
      await button(editor, panel).click()
      expect([size.width, panel, await faultsOf(editor)]).toEqual([size.width, panel, []])
    }
    await editor.getByRole('button', { name: words.whole, exact: true }).click()
    expect([size.width, await faultsOf(editor)]).toEqual([size.width, []])
  }
  expect(faults.flat()).toEqual([])
})

it('E1: so do the pages of the studio: showrooms with the report, models, promises, and where a receipt is checked', async () => {
  const { showrooms, promises, promisesLede, withdraw } = studioWords.en
  const said = editor.getByRole('navigation', { name: studioWords.en.studio })
  for (const [size, colorScheme] of [[{ width: 1280, height: 720 }, 'light'], [{ width: 390, height: 844 }, 'dark']] as const) {
    await editor.setViewportSize(size)
    await editor.emulateMedia({ colorScheme })
    await editor.goto(`${house.url}/studio`)
    for (const [page, stands] of [[showrooms, editor.getByText(studioWords.en.howTitle)], [modelWords.en.models, editor.getByRole('heading', { level: 1, name: modelWords.en.models })], [promises, editor.getByText(promisesLede)]] as const) {
      await said.getByRole('button', { name: page, exact: true }).click()
      await stands.first().waitFor()
      expect([size.width, page, await faultsOf(editor)]).toEqual([size.width, page, []])
    }
    await editor.goto(`${house.url}/receipt#a.b`)
    await button(editor, withdraw).waitFor()
    expect([size.width, 'receipt', await faultsOf(editor)]).toEqual([size.width, 'receipt', []])
    // From one fragment to none is no way to another page.
    await editor.goto('about:blank')
  }
  expect(faults.flat()).toEqual([])
})
