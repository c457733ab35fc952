import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The role (or element) and name of what holds the focus, as a screen reader would say it in short. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return ''
    const field = element as HTMLInputElement
    const labels = [...(field.labels ?? [])].map((label) => label.textContent).join(' ')
    return (element.getAttribute('aria-label') ?? (labels || element.textContent) ?? '').replace(/\s+/g, ' ').trim()
  })

/** Goes on by Tab (`back`: by Shift+Tab) until what holds the focus has this name; fails when all has been gone round. */
export async function tabTo(page: Page, name: string | RegExp, back = false): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 250; step++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const here = await focused(page)
    if (typeof name === 'string' ? here === name : name.test(here)) return
    passed.push(here)
  }
  expect(passed, `no Tab leads to ${name}`).toEqual([])
}
