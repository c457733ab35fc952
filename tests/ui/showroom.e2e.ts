import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serveStand, type Standing, type StandWindow, type Wish } from './stand/serve.ts'

let stand: Standing
let view: StandWindow | null = null
beforeAll(async () => {
  stand = await serveStand()
})
afterEach(async () => {
  await view?.close()
  view = null
  expect(stand.faults.splice(0)).toEqual([])
})
afterAll(() => stand.stop())

async function at(state: string, wish: Wish = {}): Promise<Page> {
  view = await stand.open({ motion: 'reduce', ...wish })
  return view.show(state)
}

const pressed = (page: Page) => page.evaluate(() => window.stand.pressed.map(([name]) => name))

describe('the customer’s page', () => {
  it('V1: goes by keyboard from the door to options, views, spots and tools', async () => {
    const page = await at('looking')
    const places: string[] = []
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const place = await page.evaluate(() => {
        const found = document.activeElement?.closest('.skips, #door, .panel, .views, .spots, .tools, .twin')
        return found ? found.id || found.classList[0]! : ''
      })
      if (places.at(-1) !== place) places.push(place)
      if (place === 'list') break
    }
    expect(places).toEqual(['skips', 'door', 'panel', 'views', 'spots', 'tools', 'list'])
  })

  it('V2: tells the stage what panel and words cover, on a desktop and on a phone', async () => {
    const page = await at('looking')
    const covered = () => page.evaluate(() => window.stand.stage.getState().covered)
    const edges = () =>
      page.evaluate(() => {
        const box = (name: string) => document.querySelector(name)!.getBoundingClientRect()
        return { title: box('.title').bottom, above: box('.views').top, below: box('.views').bottom }
      })
    await expect.poll(covered).toMatchObject({ right: 376, left: 0 })
    const wide = await edges()
    expect((await covered()).top).toBeGreaterThanOrEqual(wide.title)
    expect((await covered()).bottom).toBeGreaterThanOrEqual(900 - wide.above)
    // Before the cabin words need a ground of their own.
    const ground = () => page.evaluate(() => ['.title', '.tools', '.views .tabs', '.promise'].map((name) => getComputedStyle(document.querySelector(name)!).backgroundColor !== 'rgba(0, 0, 0, 0)'))
    expect(await ground()).toEqual([false, false, false, false])
    await page.evaluate(() => window.stand.stage.setState({ seat: 'front-left' }))
    await expect.poll(ground).toEqual([true, true, true, true])
    await page.evaluate(() => window.stand.stage.setState({ seat: null }))
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => window.stand.stage.getState().covered.bottom)).toBe(422)
    expect((await covered()).top).toBeGreaterThanOrEqual((await edges()).below)
    await page.locator('.handle').focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => window.stand.stage.getState().covered.bottom)).toBeLessThan(220)
    expect(await page.getByRole('button', { name: /Talk to a person/ }).isVisible()).toBe(true)
  })

  it('V3: explains what does not fit and changes both only when told to', async () => {
    const page = await at('looking')
    await page.getByRole('complementary').getByRole('radio', { name: 'Night pack' }).click()
    await page.getByText('The Night pack is painted on Graphite.').first().waitFor()
    expect(await page.evaluate(() => window.stand.visit.getState().configuration.choices)).toMatchObject({ pack: 'none', paint: 'fjord' })
    await page.getByRole('complementary').getByRole('button', { name: 'Change both' }).click()
    await expect.poll(() => page.evaluate(() => window.stand.visit.getState().configuration.choices)).toMatchObject({ pack: 'night', paint: 'graphite' })
    expect(await page.locator('.total').innerText()).toContain('€47,800')
  })

  it('V4: lets a knock move no focus, and gives two answers of one size', async () => {
    const page = await at('waiting')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Side', exact: true }).focus()
    await knock(page)
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Side')
    const no = await page.getByRole('button', { name: 'Not now' }).boundingBox()
    const yes = await page.getByRole('button', { name: 'Let Robin in' }).boundingBox()
    expect(no?.width).toBeCloseTo(yes?.width ?? 0, 0)
    await expect.poll(() => page.locator('[role=status].unseen').innerText()).toContain('Robin knocks')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'See who' }).click()
    await page.getByRole('button', { name: 'Let Robin in' }).click()
    expect(await pressed(page)).toEqual(['admit'])
  })

  it('V4: keeps the place of somebody going by keyboard in the panel: the knock waits in the door', async () => {
    const page = await at('waiting')
    await page.keyboard.press('Tab')
    await page.locator('.panel input').first().focus()
    await page.keyboard.press('ArrowRight')
    await knock(page)
    await page.getByText('Robin knocks').first().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })

  it('Q8: who waits may agree on a time instead, and reads why somebody goes before them', async () => {
    const page = await at('overtaken')
    await page.getByText('Who goes first:').waitFor()
    await page.getByRole('button', { name: 'Rather at a set time, or in a message' }).click()
    await page.getByRole('heading', { name: 'Another time' }).waitFor()
    await page.getByRole('button', { name: 'See the times' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Who goes first:').waitFor()
    const alone = await view!.show('alone')
    await alone.getByText('Your place is kept for as long as this page is open.').waitFor()
    expect(await alone.getByText('somebody else may come').count()).toBe(0)
  })

  it('C11: whose advisor was lost is told so, reads what was written while waiting, and finds it after giving up', async () => {
    const page = await at('handedBack')
    await page.getByText('Robin’s line was lost, by our fault.').first().waitFor()
    await page.getByRole('button', { name: 'Read what was written' }).click()
    await page.getByRole('log').getByText('Does a cello case fit in the boot with the seats up?').waitFor()
    expect(await page.getByRole('log').getByRole('button', { name: 'Undo' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('log').waitFor({ state: 'detached' })
  })

  it('V1: closes by Escape and takes the focus along, and never ends a conversation by it', async () => {
    const page = await at('looking')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Settings')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Settings' }).waitFor({ state: 'detached' })
    const talk = await view!.show('talk')
    for (let press = 0; press < 4; press++) await talk.keyboard.press('Escape')
    expect(await pressed(talk)).not.toContain('end')
    expect(await talk.getByRole('log').isVisible()).toBe(true)
  })

  it('sends on Enter, breaks the line on Shift+Enter, and leaves an input method its Enter', async () => {
    const page = await at('talk')
    const field = page.getByRole('textbox', { name: 'Write to Robin' })
    await field.fill('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two')
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    expect(await pressed(page)).not.toContain('say')
    await page.keyboard.press('Enter')
    const said = await page.evaluate(() => window.stand.pressed.filter(([name]) => name === 'say' || name === 'typing'))
    expect(said).toEqual([['typing', true], ['say', 'one\ntwo'], ['typing', false]])
    expect(await field.inputValue()).toBe('')
  })

  it('keeps what is being written while the car is looked at', async () => {
    const page = await at('talk')
    await page.getByRole('textbox', { name: 'Write to Robin' }).fill('half a thought')
    await page.getByRole('tab', { name: /Your car/ }).click()
    await page.getByRole('tab', { name: /With Robin/ }).click()
    expect(await page.getByRole('textbox', { name: 'Write to Robin' }).inputValue()).toBe('half a thought')
  })

  it('V5: moves notes on the car without drawing anything anew', async () => {
    const page = await at('looking')
    const changes = await page.evaluate(async () => {
      let nodes = 0
      const watch = new MutationObserver((records) => {
        nodes += records.filter((record) => record.type === 'childList').length
      })
      watch.observe(document.getElementById('ui')!, { childList: true, subtree: true })
      for (let step = 0; step < 20; step++) {
        window.stand.spots.put('roof', { x: 100 + step, y: 200 }, true)
        window.stand.spots.flush()
      }
      await new Promise(requestAnimationFrame)
      watch.disconnect()
      const roof = document.querySelector<HTMLElement>('.spot')!
      return { nodes, x: roof.style.getPropertyValue('--x') }
    })
    expect(changes).toEqual({ nodes: 0, x: '119.0px' })
  })

  it('V6: does all of it in the list of the car where there is no picture', async () => {
    const page = await at('pictureless')
    const list = page.getByRole('main', { name: 'List of the car' })
    await list.getByRole('button', { name: 'Open: Tailgate' }).focus()
    await page.keyboard.press('Enter')
    await list.getByText('Tailgate, open').waitFor()
    await list.getByRole('radio', { name: /21-inch Forged/ }).check()
    expect(await page.evaluate(() => window.stand.visit.getState().configuration)).toMatchObject({ choices: { wheels: 'forged' }, open: ['tailgate'] })
    expect(await list.getByText('€49,900').isVisible()).toBe(true)
  })

  it('V7: says once and politely what the other person does', async () => {
    const page = await at('talk')
    await page.evaluate(() => {
      const { visit } = window.stand
      const talk = visit.getState().talk!
      const change = (open: boolean) => ({ kind: 'open' as const, part: 'tailgate', open })
      const entry = (seq: number, open: boolean) => ({ seq, at: 0, kind: 'changed' as const, id: crypto.randomUUID(), who: 'advisor' as const, change: change(open), inverse: change(!open), revision: seq })
      visit.setState({ talk: { ...talk, entries: [...talk.entries, entry(7, true)] } })
      visit.setState({ talk: { ...talk, entries: [...talk.entries, entry(7, true), entry(8, false)] } })
    })
    await expect.poll(() => page.locator('[role=status].unseen').innerText()).toBe('Robin closed: Tailgate')
  })

  it('V8: keeps nothing on the device before something is changed in the settings', async () => {
    const page = await at('settings')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.getByLabel('Light or dark').selectOption('dark')
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(await page.evaluate(() => window.stand.stage.getState().theme)).toBe('dark')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['parlour.preferences'])
  })

  it('F3: says after the end in one press whether it helped, and in a line more if one likes', async () => {
    const page = await at('ended')
    const rating = page.getByRole('group', { name: 'Did it help you?' })
    await rating.getByRole('button', { name: 'In part' }).click()
    const last = () => page.evaluate(() => window.stand.pressed.at(-1))
    expect(await last()).toEqual(['rate', { rating: 'partly', line: null }])
    await page.getByText('Noted. Press another to change it.').waitFor()
    await page.getByRole('textbox', { name: /^A line about it/ }).fill('Knew the boot by heart')
    await page.getByRole('button', { name: 'Send the line' }).click()
    expect(await last()).toEqual(['rate', { rating: 'partly', line: 'Knew the boot by heart' }])
    await rating.getByRole('button', { name: 'Yes' }).click()
    expect(await last()).toEqual(['rate', { rating: 'helped', line: 'Knew the boot by heart' }])
  })

  it('deletes now only after asking once more', async () => {
    const page = await at('ended')
    await page.getByRole('radio', { name: /Delete now/ }).check()
    expect(await pressed(page)).not.toContain('keep')
    await page.getByRole('button', { name: 'Delete it now' }).click()
    expect(await page.evaluate(() => window.stand.pressed.at(-1))).toEqual(['keep', 'now'])
  })

  it('Q1: asks by one press on the door, with what was said and nothing else; and gives a private link for a message that was left', async () => {
    const page = await at('ask')
    await page.getByRole('textbox', { name: /Your question/ }).focus()
    await page.keyboard.insertText('x'.repeat(503))
    await page.getByText('Too long by 3 signs. Nothing was cut off.').waitFor()
    await page.getByRole('button', { name: 'Ask for a person' }).click()
    expect(await page.evaluate(() => window.stand.pressed)).toEqual([])
    await page.getByRole('textbox', { name: /Your question/ }).fill('  Does it tow?  ')
    await page.getByRole('button', { name: 'Ask for a person' }).click()
    expect(await page.evaluate(() => window.stand.pressed)).toEqual([['ask', { mode: 'writing', language: 'en-US', name: null, subject: 'Does it tow?', topic: null }]])
    const looking = await view!.show('looking')
    await looking.getByRole('button', { name: /^Talk to a person/ }).click()
    expect(await looking.evaluate(() => window.stand.pressed)).toEqual([['ask', { mode: 'writing', language: 'en-US', name: null, subject: null, topic: null }]])
    // Beside it stands what one may say before.
    await looking.getByRole('button', { name: 'Say more' }).click()
    await looking.getByRole('textbox', { name: /Your question/ }).waitFor()
    const nobody = await view!.show('nobody')
    await nobody.getByRole('button', { name: 'Leave the message' }).click()
    await nobody.getByText('Write something first.').waitFor()
    await nobody.getByRole('textbox', { name: 'Your message' }).fill('Call me back')
    await nobody.getByRole('button', { name: 'Leave the message' }).click()
    await nobody.getByRole('textbox', { name: 'Your private link' }).waitFor()
  })

  it('holds to speak by pointer and by space, and stops when the page is left', async () => {
    const page = await at('voice')
    await page.evaluate(() => window.stand.visit.setState(({ call }) => ({ call: { ...call, pushToTalk: true, speakingWhileMuted: false } })))
    const hold = page.getByRole('button', { name: 'Hold to speak' })
    await hold.focus()
    await page.keyboard.down(' ')
    await page.keyboard.up(' ')
    await hold.hover()
    await page.mouse.down()
    await page.mouse.up()
    expect(await page.evaluate(() => window.stand.pressed.filter(([name]) => name === 'hold').map(([, down]) => down))).toEqual([true, false, true, false])
  })
})

async function knock(page: Page): Promise<void> {
  await page.evaluate(() => window.stand.visit.setState({ place: null, knock: window.stand.states['knock']!.visit!.knock! }))
}
