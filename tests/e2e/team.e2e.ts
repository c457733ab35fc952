import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { figuresWords } from '../../src/words/figures.ts'
import { teamWords } from '../../src/words/team.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, say, words, write } from './kit/doing.ts'
import { openHouse, type House } from './kit/house.ts'
import { faultsOf } from './kit/looked-over.ts'

const team = teamWords.en
const cell = { asked: 40, answered: 36, inTime: 27, missed: 4, median: 12_000, ninth: 108_000, people: 3 }
/** As the house would tell of a busy week. */
const FIGURES = { since: 0, fewest: 3, leftOut: 2, all: cell, hours: [9, 10, 11, 17].map((hour) => ({ hour, ...cell })), languages: [{ language: 'en', ...cell }] }
let house: House
let browser: Browser
let owner: Page
let noor: Page
let invitation: string
const faults: string[][] = []

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  owner = await person()
  await openDesk(owner, house.signInLink!, 'Olga')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

async function person(locale = 'en-GB'): Promise<Page> {
  const opened = await openPage(browser, { locale })
  faults.push(opened.faults)
  return opened.page
}

it('S11: an owner invites a second person in the product, and the link lets them in, once', async () => {
  await owner.getByRole('link', { name: words.desk.team }).click()
  await owner.getByRole('heading', { name: team.title, exact: true }).waitFor()
  await owner.getByLabel(team.name).fill('\u202ENoor <b>')
  await owner.getByLabel(new RegExp(`^${team.skills}`)).fill('towing, charging at home')
  await button(owner, team.makeInvite).click()
  await owner.getByRole('img', { name: team.qrCode }).waitFor()
  invitation = await owner.getByLabel(team.link).inputValue()
  expect(await owner.locator('.member').last().innerText()).toMatch(/^N\s*Noor <b>\s*Invited, until/)
  noor = await person()
  await openDesk(noor, invitation, 'Noor')
  // Not an owner's or head's: no way to the team.
  expect(await noor.getByRole('link', { name: words.desk.team }).count()).toBe(0)
  await owner.reload()
  await owner.locator('.member', { hasText: 'Noor' }).waitFor()
  expect(await owner.locator('.member', { hasText: 'Noor' }).innerText()).toMatch(/Advisor[\s\S]*towing, charging at home/)
})

it('S11: pressed a second time, the link says that it was used', async () => {
  const late = await person()
  await late.goto(invitation)
  await button(late, words.signIn.signIn).click()
  await late.getByText(words.signIn.trouble('spent')).waitFor()
  await late.getByText('Team').waitFor()
  await late.context().close()
})

it('S13: the last owner cannot be lowered, and the page says why', async () => {
  await button(owner, team.changeOf('Olga')).click()
  await owner.getByRole('checkbox', { name: new RegExp(`^${team.role('owner')}`) }).first().uncheck({ force: true })
  await button(owner, team.save).click()
  await owner.getByText(team.trouble('last-owner')).waitFor()
  await button(owner, team.cancel).click()
})

it('S12: taken out in a conversation, the person is signed out at once, and the visitor is told and may ask again', async () => {
  const visitor = await person()
  await visitor.goto(`${house.url}/s/one?detail=light`)
  // The owner's own desk is not open: it is theirs to take.
  await ask(visitor, 'Is anybody there?')
  await meet(noor, visitor, 'Noor')
  await write(visitor, 'Noor', 'Hello')
  await say(noor, words.desk.visitor).waitFor()
  await button(owner, team.changeOf('Noor')).click()
  await button(owner, team.sendAwayOf('Noor')).click()
  await button(owner, team.sendAwayYes).click()
  await owner.getByText(team.gone('Noor')).waitFor({ state: 'attached' })
  await noor.waitForURL(/\/sign-in$/)
  await visitor.getByText(words.showroom.endedByOther('Noor')).first().waitFor()
  expect(await owner.locator('.member').count()).toBe(1)
  await visitor.context().close()
})

it('somebody without a part in it is told so kindly, and axe finds nothing on the page at any width', async () => {
  for (const [width, height] of [[1280, 800], [820, 1180], [320, 640]] as const) {
    await owner.setViewportSize({ width, height })
    await owner.goto(`${house.url}/team`)
    await button(owner, team.changeOf('Olga')).click()
    expect([width, await faultsOf(owner)]).toEqual([width, []])
  }
  // A reader of a table scrolls it, never the page.
  await button(owner, team.figures).click()
  await owner.getByText(figuresWords.en.none).waitFor()
  expect(await faultsOf(owner)).toEqual([])
  await owner.route('**/api/figures?*', (route) => route.fulfill({ json: FIGURES }))
  for (const [width, height] of [[1280, 800], [320, 640]] as const) {
    await owner.setViewportSize({ width, height })
    await owner.getByLabel(figuresWords.en.days).selectOption(width === 320 ? '7' : '90')
    await owner.getByRole('table', { name: figuresWords.en.byHour }).waitFor()
    expect([width, await faultsOf(owner)]).toEqual([width, []])
  }
  expect(await owner.getByRole('row', { name: /^10–11/ }).innerText()).toMatch(/40\s+75%\s+4\s+12 s\s+1\.8 min\s+3/)
  // The owner's page alone: that of the person sent away lost its call in the middle, which its library complains of.
  expect(faults[0]!.filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([])
})
