import { describe, expect, it } from 'vitest'
import { deskForTests } from './desk/at.ts'
import { actsOn, didAct } from './desk/bench.ts'
import { idOf } from './desk/people.ts'

const at = deskForTests()

describe('a shift', () => {
  it('stands in four ways, by keys too, and says kindly why the house set it to away', async () => {
    await at('rest', async (page) => {
      await page.getByLabel('How your desk stands').selectOption('busy')
      await didAct(page, 'setStatus busy')
      await page.keyboard.press('Escape')
      await page.keyboard.press('q')
      await didAct(page, 'setStatus leaving')
      await page.keyboard.press('s')
      await didAct(page, 'setStatus away')
    })
    await at('missed', async (page) => {
      await page.getByText('Trois sonneries sont restées sans réponse').waitFor()
    })
  })

  it('Q17: one’s own pause runs down in sight and is ended by a press; the pace is one’s own', async () => {
    await at('pause', async (page) => {
      await page.getByText(/Your pause: 0:1\d/).waitFor()
      await page.keyboard.press('w')
      await didAct(page, 'ready')
      await page.keyboard.press('y')
      await page.getByLabel('Conversations in writing at a time').selectOption('4')
      await page.waitForFunction(() => window.bench.acts.some(([name, pace]) => name === 'setPace' && (pace as { capacity: number }).capacity === 4))
    })
  })
})

describe('conversations side by side', () => {
  it('three stand beside one another, and what is written in one goes to that one, whichever came on show meanwhile', async () => {
    await at('sideBySide', async (page) => {
      await page.getByRole('region', { name: /^Conversation with/ }).nth(2).waitFor()
      const paul = page.getByRole('textbox', { name: 'Write to Paul' })
      await paul.fill('for Paul alone')
      expect((await actsOn(page)).at(-2) + ' ' + (await actsOn(page)).join(' ')).toContain(`activate ${idOf(101)}`)
      // Somebody new is let in and comes on show while Paul's field keeps the focus.
      await page.evaluate((id) => window.bench.set({ active: id }), idOf(103))
      await paul.press('Enter')
      await didAct(page, 'say for Paul alone')
      const acts = await actsOn(page)
      expect(acts.findLast((act, index) => act.startsWith('activate') && index < acts.indexOf('say for Paul alone'))).toBe(`activate ${idOf(101)}`)
    })
  })

  it('a key turns it on and off, and another the picture into a list', async () => {
    await at('three', async (page) => {
      await page.keyboard.press('x')
      await page.locator('.side-by-side').waitFor()
      await page.keyboard.press('x')
      await page.locator('.side-by-side').waitFor({ state: 'detached' })
      await page.locator('.room-canvas').waitFor({ state: 'attached' })
      await page.keyboard.press('i')
      await page.locator('.room-canvas').waitFor({ state: 'detached' })
    })
  })

  it('every key of the sheet does something of its own', async () => {
    await at('rest', async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      const rows = await page.getByRole('dialog', { name: 'Keys' }).getByRole('row').allInnerTexts()
      expect(rows.length).toBeGreaterThanOrEqual(24)
      expect(new Set(rows.map((row) => row.split('\t')[0])).size).toBe(rows.length)
    })
  })
})
