import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { deskForTests } from './desk/at.ts'
import { actsOn, didAct } from './desk/bench.ts'
import { idOf } from './desk/people.ts'
import { scenes } from './desk/scenes.ts'

const at = deskForTests()

const field = (page: Page) => page.getByRole('textbox', { name: /^(Write to|Écrire à)/ })

describe('the desk rings', () => {
  it('shows language, mode, wait and question; Enter takes, P passes', async () => {
    await at('ringing', async (page) => {
      const offer = page.getByRole('region', { name: 'Someone asks' })
      await offer.getByRole('heading', { name: /three child seats/ }).waitFor()
      expect(await offer.innerText()).toMatch(/English · in writing · waited 0:4\d/)
      await page.keyboard.press('Enter')
      await didAct(page, `accept ${idOf(200)}`)
      // Answered once: a second press says nothing more, and the buttons wait for the house.
      await page.keyboard.press('p')
      expect(await offer.getByRole('button', { name: /Pass/ }).isEnabled()).toBe(false)
      expect((await actsOn(page)).filter((act) => /^(accept|pass)/.test(act))).toEqual([`accept ${idOf(200)}`])
    })
    await at('ringing', async (page) => {
      await page.keyboard.press('p')
      await didAct(page, `pass ${idOf(200)}`)
    })
  })

  it('Q5: what was passed on and rings here again can be answered again', async () => {
    await at('ringing', async (page) => {
      await page.keyboard.press('p')
      await didAct(page, `pass ${idOf(200)}`)
      await page.evaluate(() => window.bench.set({ offer: null }))
      await page.getByRole('region', { name: 'Someone asks' }).waitFor({ state: 'detached' })
      await page.evaluate(() => window.bench.set({ offer: window.bench.people.offerOf(window.bench.now() + 60_000) }))
      await page.getByRole('region', { name: 'Someone asks' }).waitFor()
      await page.keyboard.press('Enter')
      await didAct(page, `accept ${idOf(200)}`)
    })
  })

  it('no key fires while something is written; Alt answers from within a field', async () => {
    await at('ringing', async (page) => {
      await field(page).focus()
      await page.keyboard.type('pass 1 e ?')
      expect((await actsOn(page)).filter((act) => /^(accept|pass|end|activate)/.test(act))).toEqual([])
      await page.keyboard.press('Alt+KeyP')
      await didAct(page, `pass ${idOf(200)}`)
      expect(await field(page).inputValue()).toBe('pass 1 e ?')
    })
  })

  it('Enter on a focused control is that control’s', async () => {
    await at('ringing', async (page) => {
      await page.getByRole('button', { name: 'Undo' }).focus()
      await page.keyboard.press('Enter')
      await didAct(page, 'undo {"kind":"choose","group":"wheels","choice":"aero"}')
      expect((await actsOn(page)).filter((act) => act.startsWith('accept'))).toEqual([])
    })
  })

  it('names the tab while it rings, sounds after a first press, and each can be switched off for good', async () => {
    await at('rest', async (page) => {
      await page.getByText('Press anything once').waitFor()
      await page.getByRole('switch', { name: /Name of the tab/ }).press('Space')
      await page.getByText('Press anything once').waitFor({ state: 'detached' })
      const ring = () => page.evaluate(() => window.bench.set({ offer: window.bench.people.offerOf(window.bench.now()) }))
      await ring()
      await page.getByRole('region', { name: 'Someone asks' }).waitFor()
      expect(await page.title()).toBe('Desk')
      await page.reload()
      await page.waitForFunction(() => 'bench' in window)
      await page.evaluate(scenes.rest)
      expect(await page.getByRole('switch', { name: /Name of the tab/ }).isChecked()).toBe(false)
    })
    await at('ringing', async (page) => {
      expect(await page.title()).toBe('Someone asks · Desk')
      await page.evaluate(() => window.bench.set({ offer: null }))
      await page.waitForFunction(() => document.title === 'Desk')
    })
  })

  it('is seen from every part of the desk on a phone', async () => {
    await at(
      'ringing',
      async (page) => {
        for (const tab of ['Queue', 'Conversation', 'Room']) {
          await page.getByRole('tab', { name: tab }).click()
          await page.getByRole('button', { name: 'Take it' }).waitFor()
        }
      },
      { width: 390, height: 844 }
    )
  })
})

describe('conversations', () => {
  it('keeps what is being written in each, and sends with Enter but not while an input method composes', async () => {
    await at('three', async (page) => {
      await field(page).fill('half a sent')
      await page.keyboard.press('Escape')
      await page.keyboard.press('2')
      await page.getByRole('heading', { name: 'Sofia', exact: true }).waitFor()
      expect(await field(page).inputValue()).toBe('')
      await page.keyboard.press('1')
      await page.getByRole('heading', { name: 'Paul', exact: true }).waitFor()
      expect(await field(page).inputValue()).toBe('half a sent')
      await page.keyboard.press('r')
      await field(page).evaluate((area) => area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })))
      expect((await actsOn(page)).filter((act) => act.startsWith('say'))).toEqual([])
      await page.keyboard.press('Enter')
      await didAct(page, 'say half a sent')
    })
  })

  it('W9: what is too long is not cut off: by how much is said, and it stays until it is shortened', async () => {
    await at('three', async (page) => {
      const long = 'word '.repeat(1_000).trim()
      await field(page).focus()
      await page.keyboard.insertText(long)
      await page.getByText('999 signes de trop. Rien n’a été coupé.').waitFor()
      await page.keyboard.press('Enter')
      expect(await field(page).inputValue()).toBe(long)
      expect((await actsOn(page)).filter((act) => act.startsWith('say'))).toEqual([])
      await field(page).fill(long.slice(0, 3_999))
      await page.keyboard.press('Enter')
      await didAct(page, `say ${long.slice(0, 3_999)}`)
    })
  })

  it('counts what is unread until it was shown', async () => {
    await at('three', async (page) => {
      const sofia = page.getByRole('navigation').getByRole('button', { name: /Sofia/ })
      expect(await sofia.innerText()).toMatch(/Sofia\s*1/)
      await sofia.click()
      await page.keyboard.press('1')
      await page.getByRole('heading', { name: 'Paul', exact: true }).waitFor()
      expect(await sofia.innerText()).not.toMatch(/Sofia\s*1/)
    })
  })

  it('E goes to End, and only Enter ends', async () => {
    await at('ringing', async (page) => {
      await page.keyboard.press('e')
      expect((await actsOn(page)).includes('end')).toBe(false)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => window.bench.acts.some(([name]) => name === 'end'))
      expect((await actsOn(page)).filter((act) => act.startsWith('accept'))).toEqual([])
    })
  })

  it('at the knock there is nothing to write or to change', async () => {
    await at('knock', async (page) => {
      await page.getByText('Paul decides whether to let you in').waitFor()
      expect(await field(page).count()).toBe(0)
      expect(await page.getByRole('log').count()).toBe(0)
    })
  })

  it('after the end says who ended it and what becomes of it, and frees the place', async () => {
    await at('ended', async (page) => {
      await page.getByText('Paul ended the conversation.').first().waitFor()
      await page.getByText('It is deleted within 24 hours.').waitFor()
      await page.getByRole('button', { name: 'Free the place' }).click()
      await didAct(page, `clear ${idOf(101)}`)
    })
  })
})

describe('the visitor’s car', () => {
  it('V3: shows prices and the sum, changes what fits, and explains what does not, with all that would change', async () => {
    await at('ringing', async (page) => {
      const room = page.getByRole('complementary', { name: 'Room' })
      await room.getByText('€49,900').waitFor()
      await room.getByLabel('Tow bar').selectOption('bar')
      await room.getByText('Towing needs the 20-inch wheels.').waitFor()
      // Nothing is changed until that is wished for, and it can be let be.
      await room.getByText('€49,900').waitFor()
      await room.getByRole('button', { name: 'Leave it' }).click()
      await room.getByText('Towing needs the 20-inch wheels.').waitFor({ state: 'detached' })
      await room.getByLabel('Tow bar').selectOption('bar')
      await room.getByRole('button', { name: 'Change both' }).click()
      await didAct(page, 'choose wheels aero')
      expect((await actsOn(page)).filter((act) => act.startsWith('choose')).toSorted()).toEqual(['choose hitch bar', 'choose hitch bar', 'choose hitch bar', 'choose wheels aero'])
      await room.getByText('Towing needs the 20-inch wheels.').waitFor({ state: 'detached' })
      await room.getByRole('button', { name: 'Close it: Tailgate' }).click()
      await didAct(page, 'open tailgate false')
    })
  })

  it('every part can be pointed at and opened by keyboard, without the picture', async () => {
    await at('voice', async (page) => {
      await page.getByText('the graphics of this device stopped').waitFor()
      await page.getByLabel('Point at').focus()
      await page.getByLabel('Point at').selectOption('steering-wheel')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await didAct(page, 'point steering-wheel null')
    })
  })
})

describe('what was left, and one’s own account', () => {
  it('messages are read, answered and marked as done', async () => {
    await at('rest', async (page) => {
      await page.getByRole('button', { name: 'Answer to Inès' }).click()
      await page.getByRole('textbox', { name: 'Answer to Inès' }).fill('Oui, 1 600 kg.')
      await page.getByRole('button', { name: 'Send the answer' }).click()
      await page.getByText('Oui, 1 600 kg.').waitFor()
      await page.getByRole('button', { name: 'Done' }).click()
      await didAct(page, `leftMessageDone ${idOf(401)}`)
      await page.getByText('2 are done').waitFor()
    })
  })

  it('a passkey earns the mark, another device is let in, and one signs out everywhere', async () => {
    await at('rest', async (page) => {
      await page.getByRole('button', { name: /You and this device/ }).click()
      await page.getByRole('button', { name: 'Use your passkey to carry the mark' }).click()
      await page.getByText('Visitors see a mark beside your name').waitFor()
      await page.getByRole('button', { name: 'Make a link' }).click()
      await page.getByRole('img', { name: 'QR code of the link' }).waitFor()
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await didAct(page, 'signOut true')
      await page.waitForFunction(() => window.bench.acts.some(([name]) => name === 'signedOut'))
    })
  })

  it('a newcomer is asked one thing at a time, may leave each out, and opens the door', async () => {
    await at('firstRun', async (page) => {
      await page.getByRole('textbox', { name: 'Your name' }).fill('Noor')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('button', { name: 'Skip' }).click()
      await page.getByRole('radio', { name: 'Look 2' }).check({ force: true })
      await page.getByRole('button', { name: 'Next' }).click()
      await page.waitForFunction(() => window.bench.acts.some(([name]) => name === 'saveProfile'))
      const saved = await page.evaluate(() => window.bench.acts.find(([name]) => name === 'saveProfile')?.[1])
      expect(saved).toMatchObject({ name: 'Noor', languages: ['en'] })
      await page.getByRole('button', { name: 'Open the door' }).click()
      await didAct(page, 'setStatus available')
      await page.getByRole('heading', { name: 'The door is open.' }).waitFor()
    })
  })

  it('opening a link spends nothing, pressing does; one that is over says how to get another', async () => {
    await at('signIn', async (page) => {
      expect(await actsOn(page)).toEqual([])
      await page.evaluate(() => (window.bench.failNext = { reason: 'spent' }))
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByText('This link was used before.').waitFor()
      await page.getByText('npm run sign-in').waitFor()
      expect(await page.getByRole('button', { name: 'Sign in', exact: true }).count()).toBe(0)
    })
    await at('signIn', async (page) => {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await didAct(page, 'signIn abcdefghijklmnopqrstuv')
      await page.waitForFunction(() => window.bench.acts.some(([name]) => name === 'in'))
    })
  })

  it('where passkeys cannot work, the page says why and offers none', async () => {
    await at('signInWithoutLink', async (page) => {
      await page.getByText('les navigateurs les lient à un nom').waitFor()
      expect(await page.getByRole('button', { name: /clé d’accès/ }).count()).toBe(0)
    })
  })
})

describe('what an advisor keeps for themselves', () => {
  it('B4: a slash calls the ready answers, in the visitor’s language first; what is sent is what was seen', async () => {
    await at('three', async (page) => {
      await field(page).fill('/bo')
      const list = page.getByRole('listbox')
      await list.getByRole('option', { name: /boot/ }).waitFor()
      expect(await list.innerText()).toContain('Across the floor, Paul, up to 142 cm. Yours: Fjord, 21-inch Forged')
      await page.keyboard.press('Enter')
      expect((await actsOn(page)).filter((act) => act.startsWith('say'))).toEqual([])
      expect(await field(page).inputValue()).toContain('Across the floor, Paul')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => window.bench.acts.some(([name]) => name === 'say'))
      expect((await actsOn(page)).find((act) => act.startsWith('say'))).toMatch(/^say Across the floor, Paul, up to 142 cm\. Yours: Fjord/)
      await field(page).fill('/')
      await list.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await list.locator('[aria-selected="true"]').innerText()).toContain('/home')
    })
  })

  it('B4: answers are written and removed in a sheet that a key opens', async () => {
    await at('rest', async (page) => {
      await page.keyboard.press('a')
      await page.getByRole('dialog', { name: 'Ready answers' }).waitFor()
      await page.getByRole('button', { name: 'Write one' }).click()
      await page.getByLabel('Shortcut').fill('/two words')
      await page.getByText('A shortcut is one word').waitFor()
      await page.getByLabel('Shortcut').fill('tow')
      await page.getByRole('textbox', { name: 'Answer', exact: true }).fill('1,600 kg braked.')
      await page.getByRole('switch', { name: 'For the whole house' }).press('Space')
      await page.getByRole('button', { name: 'Save' }).click()
      await didAct(page, 'putReply tow en 1,600 kg braked. true')
      await page.getByRole('button', { name: 'Remove /home' }).click()
      await didAct(page, `removeReply ${idOf(802)}`)
    })
  })

  it('B2: a private note is kept as one writes; another tab’s is never written over unseen', async () => {
    await at('ringing', async (page) => {
      await page.getByRole('textbox', { name: 'Private note' }).waitFor()
      await page.keyboard.press('n')
      await page.keyboard.type('plays the cello')
      await page.keyboard.press('Escape')
      await page.getByRole('textbox', { name: 'Labels' }).fill('boot')
      await page.keyboard.press('Escape')
      // One tab is never its own other tab, however quickly it goes from field to field.
      await didAct(page, `write ${idOf(101)} plays the cello  0`)
      await didAct(page, `write ${idOf(101)} plays the cello boot 1`)
      expect(await page.getByText('Another tab of yours').count()).toBe(0)
      await page.evaluate((id) => window.bench.besideElsewhere(id, 'from the other tab'), idOf(101))
      await page.getByRole('textbox', { name: 'Private note' }).fill('plays the violin')
      await page.getByText('Another tab of yours has written here since.').waitFor()
      await page.getByRole('button', { name: 'Show what stands there' }).click()
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#private-notes textarea')?.value === 'from the other tab')
      expect((await actsOn(page)).filter((act) => act.startsWith('say'))).toEqual([])
    })
  })

  it('B3: earlier conversations are found and read; what people call themselves is text', async () => {
    await at('rest', async (page) => {
      await page.keyboard.press('f')
      await page.getByRole('searchbox', { name: /^Words in them/ }).fill('plat')
      await page.keyboard.press('Enter')
      await didAct(page, 'search plat null')
      await page.getByRole('button', { name: /<b>Inès<\/b>/ }).click()
      await page.getByText('plays the cello').waitFor()
      await page.getByRole('button', { name: 'Back to what was found' }).click()
      await page.getByText('1 conversation', { exact: true }).waitFor()
    })
  })
})
