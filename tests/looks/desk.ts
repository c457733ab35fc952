import type { Page } from 'playwright-core'
import type { Configuration } from '../../src/contract/configuration.ts'
import { deskWords } from '../../src/words/desk.ts'
import { shiftWords } from '../../src/words/shift.ts'
import { teamWords } from '../../src/words/team.ts'
import { openCustomer, type CustomerPage } from '../house/page.ts'

const words = deskWords.en

/** A visitor without a page: the protocol alone, so that the one picture that is drawn is the desk's. */
async function visitor(url: string, wish: { name: string | null; subject: string; language?: string; choices?: Configuration['choices'] }): Promise<CustomerPage> {
  const begun = await fetch(`${url}/api/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ showroom: 'one', edition: 1 })
  })
  if (!begun.ok) throw new Error(`POST /api/visits: ${begun.status}`)
  const page = await openCustomer(url, begun.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  const edition = (await (await fetch(`${url}/api/showrooms/one`)).json()) as { showroom: { groups: { id: string; standard: string }[] } }
  const choices = { ...Object.fromEntries(edition.showroom.groups.map(({ id, standard }) => [id, standard])), ...wish.choices }
  await page.act({
    t: 'ask', mode: 'writing', language: wish.language ?? 'en', name: wish.name, subject: wish.subject, look: null, configuration: { choices, open: [] }
  })
  return page
}

/** Takes what rings, is let in, and gives the visitor's side of the conversation. */
async function meet(desk: Page, customer: CustomerPage): Promise<void> {
  await desk.getByRole('button', { name: new RegExp(`^${words.take}`) }).click()
  const { knock } = await customer.hears('knock', (message) => message.knock !== null)
  await customer.act({ t: 'admit', conversation: knock!.conversation })
  await desk.getByRole('log').last().waitFor()
}

async function write(desk: Page, name: string, text: string): Promise<void> {
  const field = desk.getByRole('textbox', { name: `Write to ${name}` })
  await field.fill(text)
  await field.press('Enter')
}

/** The pictures of the desk and of the team: at rest, ringing, three conversations, dark, on a tablet, in French, on a phone. */
export async function deskPictures(desk: Page, url: string, shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  const house = [
    ['boot', 'Across the floor, {name}, up to 142 cm with the seats up. Yours: {car}.'],
    ['home', 'With an 11 kW wallbox, 10 to 80 % takes about five hours.'],
    ['tow', 'Up to 1,600 kg braked, with the folding tow bar.']
  ]
  for (const [shortcut, text] of house)
    await desk.evaluate(
      async ([id, body]) => void (await fetch(`/api/replies/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: body! })),
      [crypto.randomUUID(), JSON.stringify({ house: true, shortcut, language: 'en', text })]
    )
  await desk.reload()
  await desk.getByText(words.doorOpen).waitFor()
  await shoot(desk, 'desk-rest')

  // Nothing of a pause between two who ask at once.
  await desk.keyboard.press('y')
  await desk.getByLabel(shiftWords.en.pause).selectOption('0')
  await desk.keyboard.press('Escape')
  const paul = await visitor(url, { name: 'Paul', subject: 'Does a cello case fit with the seats up?', choices: {} })
  await meet(desk, paul)
  await paul.act({ t: 'say', text: 'Hi! It is a full size one.' })
  await write(desk, 'Paul', 'Yes, across the floor, up to 142 cm. Most 4/4 cases are about 130.')
  await paul.act({ t: 'say', text: 'Nice. How long does it charge at home?' })
  const sofia = await visitor(url, { name: 'Sofia', subject: 'Can you show me the third row?', language: 'pt-BR' })
  await desk.getByRole('button', { name: new RegExp(`^${words.take}`) }).waitFor()
  // At once: it rings for twenty seconds.
  await desk.screenshot({ path: 'docs/looks/desk-ringing.png' })
  await meet(desk, sofia)
  await sofia.act({ t: 'say', text: 'And does it fold flat?' })
  const nobody = await visitor(url, { name: null, subject: 'Leasing or buying?', language: 'fr' })
  await meet(desk, nobody)
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('1')
  await desk.getByRole('textbox', { name: 'Private note' }).fill('Plays the cello. Parks in a garage, socket on the left wall.')
  await desk.getByLabel('Labels').fill('boot, charging')
  await desk.locator('.room-column').evaluate((column) => column.scrollTo(0, 0))
  await desk.getByRole('textbox', { name: 'Write to Paul' }).fill('/')
  await desk.getByRole('listbox').waitFor()
  await shoot(desk, 'desk-three')
  await desk.getByRole('textbox', { name: 'Write to Paul' }).fill('')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('x')
  await desk.emulateMedia({ colorScheme: 'dark' })
  await shoot(desk, 'desk-side-by-side-dark')
  await desk.keyboard.press('x')
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.setViewportSize({ width: 1024, height: 768 })
  await shoot(desk, 'desk-tablet')
  await desk.setViewportSize({ width: 1440, height: 900 })

  const team = await desk.context().newPage()
  await team.goto(`${url}/team`)
  for (const [name, role] of [['Jonas Weber', 'advisor'], ['Mei Tanaka', 'team-head'], ['Inès Duarte', 'marketer']] as const) {
    await team.getByLabel(teamWords.en.name).fill(name)
    if (role !== 'advisor') {
      await team.getByRole('checkbox', { name: new RegExp(`^${teamWords.en.role('advisor')}`) }).uncheck({ force: true })
      await team.getByRole('checkbox', { name: new RegExp(`^${teamWords.en.role(role)}`) }).check({ force: true })
    }
    await team.getByRole('button', { name: teamWords.en.makeInvite }).click()
    await team.getByRole('img', { name: teamWords.en.qrCode }).waitFor()
    if (role !== 'marketer') await team.getByRole('button', { name: teamWords.en.another }).click()
  }
  await shoot(team, 'team')
  await team.getByRole('button', { name: teamWords.en.another }).click()
  await team.setViewportSize({ width: 390, height: 844 })
  await shoot(team, 'team-phone')
  for (const page of [paul, sofia, nobody]) await page.close()
}
