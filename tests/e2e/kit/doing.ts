import type { Page } from 'playwright-core'
import { commonWords } from '../../../src/words/common.ts'
import { deskWords } from '../../../src/words/desk.ts'
import { showroomWords } from '../../../src/words/showroom.ts'
import { signInWords } from '../../../src/words/sign-in.ts'

/** The texts that the tests press and read, in the language of their browsers. */
export const words = { common: commonWords.en, desk: deskWords.en, showroom: showroomWords.en, signIn: signInWords.en }

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** The bar that leads to a person; its name goes on with the state of the house. */
export const door = (page: Page) => button(page, new RegExp(`^(${words.showroom.talk}|${words.showroom.nobodyIn})`))
export const choice = (page: Page, group: string, name: RegExp) => page.getByRole('radiogroup', { name: group }).getByRole('radio', { name })

/** Signs an owner in by the printed link, says who they are, and opens the door. */
export async function openDesk(page: Page, signInLink: string, name: string): Promise<void> {
  await page.goto(signInLink)
  await button(page, words.signIn.signIn).click()
  await page.getByLabel(words.signIn.name).fill(name)
  for (let step = 0; step < 3; step++) await button(page, words.signIn.next).click()
  await button(page, words.signIn.openDoor).click()
  await page.getByText(words.desk.doorOpen).waitFor()
}

/**
 * Opens the showroom and waits until the car stands there. `detail` asks for one level of it: in a headset, drawn twice by a processor,
 * the finer ones take seconds a picture.
 */
export async function openShowroom(page: Page, url: string, detail?: 'light'): Promise<void> {
  await page.goto(`${url}/s/one${detail ? `?detail=${detail}` : ''}`)
  await door(page).waitFor()
}

/** Asks for a person, in writing, with a question. */
export async function ask(page: Page, question: string, mode: 'writing' | 'voice' = 'writing'): Promise<void> {
  await button(page, words.showroom.sayMore).click()
  if (mode === 'voice') await page.getByRole('radio', { name: new RegExp(`^${words.showroom.withVoice}`) }).check()
  await page.getByLabel(new RegExp(`^${words.showroom.question}`)).fill(question)
  await button(page, words.showroom.askNow).click()
}

/** The advisor takes what rings, and the customer lets them in. */
export async function meet(desk: Page, customer: Page, name: string): Promise<void> {
  await button(desk, new RegExp(`^${words.desk.take}`)).click()
  await button(customer, words.showroom.letIn(name)).waitFor()
  await button(customer, words.showroom.letIn(name)).click()
  await say(customer, name).waitFor()
}

/** The field one writes to somebody in. */
export const say = (page: Page, name: string) => page.getByLabel(words.common.writeTo(name))

/** The field an advisor writes to a visitor without a name in. */
export const sayToVisitor = (desk: Page) => say(desk, words.desk.visitor)

/** Writes and sends. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await say(page, name).fill(text)
  await say(page, name).press('Enter')
}
