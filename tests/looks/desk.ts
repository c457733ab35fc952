import type { Page } from 'playwright-core'
import { deskWords } from '../../src/words/desk.ts'
import { queueWords } from '../../src/words/queue.ts'
import { shiftWords } from '../../src/words/shift.ts'
import { showroomWords } from '../../src/words/showroom.ts'
import { signInWords } from '../../src/words/sign-in.ts'
import { teamWords } from '../../src/words/team.ts'
import { takeIn, visitor } from '../e2e/kit/pageless.ts'

const words = deskWords.en

async function write(desk: Page, name: string, text: string): Promise<void> {
  const field = desk.getByRole('textbox', { name: `Write to ${name}` })
  await field.fill(text)
  await field.press('Enter')
}

/** A week as a house might have it: the page is what is looked at, not the house. */
const WEEK = (() => {
  const asked = [3, 9, 14, 18, 12, 10, 16, 21, 17, 9, 5]
  const cell = (count: number) => {
    const missed = Math.round(count * 0.08)
    const answered = count - missed
    const later = Math.round(answered * 0.1)
    const sooner = Math.round(answered * 0.08)
    return {
      asked: count, answered, missed, inTime: Math.round(answered * 0.78), median: 9_000 + Math.min(count, 21) * 500, ninth: 40_000 + Math.min(count, 21) * 4_000,
      said: { within: answered - later - sooner, sooner, later }, people: count > 9 ? Math.min(4, Math.ceil(count / 6)) : null
    }
  }
  const all = asked.reduce((sum, count) => sum + count, 0)
  return {
    since: 0, fewest: 3, leftOut: 6, all: cell(all), hours: asked.map((count, index) => ({ hour: 8 + index, ...cell(count) })),
    languages: [{ language: 'en', ...cell(81) }, { language: 'fr', ...cell(38) }, { language: 'pt', ...cell(15) }],
    ratings: { helped: 52, partly: 7, not: 3 },
    lines: [{ rating: 'helped', line: 'Opened the boot and showed me where the case goes.' }, { rating: 'partly', line: 'Bonne visite, mais l’attente était longue.' }]
  }
})()

/** The dialogue of a call-back on a phone, while nobody is in. */
async function callBackPictures(desk: Page, url: string, shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  await desk.getByLabel(shiftWords.en.status).selectOption('away')
  await desk.evaluate(async () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '09:00', to: '17:00' }))
    const body = JSON.stringify({ zone: 'Europe/Paris', week, holidays: [] })
    await fetch('/api/me/slots', { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
  })
  const context = await desk.context().browser()!.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', reducedMotion: 'reduce' })
  const phone = await context.newPage()
  await phone.goto(`${url}/s/one?detail=light`)
  await phone.getByRole('button', { name: new RegExp(`^${showroomWords.en.nobodyIn}`) }).click()
  await phone.getByRole('button', { name: queueWords.en.seeTimes }).click()
  await phone.getByRole('button', { name: queueWords.en.agree }).waitFor()
  await shoot(phone, 'call-back-phone')
  await phone.getByRole('button', { name: queueWords.en.agree }).click()
  await phone.getByRole('heading', { name: queueWords.en.agreedTitle }).waitFor()
  await shoot(phone, 'call-back-agreed-phone')
  await context.close()
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
  await takeIn(desk, paul)
  await paul.act({ t: 'say', text: 'Hi! It is a full size one.' })
  await write(desk, 'Paul', 'Yes, across the floor, up to 142 cm. Most 4/4 cases are about 130.')
  await paul.act({ t: 'say', text: 'Nice. How long does it charge at home?' })
  const sofia = await visitor(url, { name: 'Sofia', subject: 'Can you show me the third row?', language: 'pt-BR' })
  await desk.getByRole('button', { name: new RegExp(`^${words.take}`) }).waitFor()
  // At once: it rings for twenty seconds.
  await desk.screenshot({ path: 'docs/looks/desk-ringing.png' })
  await takeIn(desk, sofia)
  await sofia.act({ t: 'say', text: 'And does it fold flat?' })
  const nobody = await visitor(url, { name: null, subject: 'Leasing or buying?', language: 'fr' })
  await takeIn(desk, nobody)
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('1')
  await desk.getByRole('textbox', { name: 'Private note' }).fill('Plays the cello. Parks in a garage, socket on the left wall.')
  await desk.getByLabel('Labels').fill('boot, charging')
  await desk.locator('.room-column').evaluate((column) => column.scrollTo(0, 0))
  // Nothing stands out because the pointer happens to lie there.
  await desk.mouse.move(700, 240)
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
  await desk.keyboard.press('y')
  await desk.getByLabel(signInWords.en.language, { exact: true }).selectOption('fr')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Escape')
  await shoot(desk, 'desk-french')
  await desk.keyboard.press('y')
  await desk.getByLabel(signInWords.fr.language, { exact: true }).selectOption('en')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Escape')

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
  await team.setViewportSize({ width: 1280, height: 1400 })
  await team.route('**/api/figures?*', (route) => route.fulfill({ json: WEEK }))
  await team.getByRole('button', { name: teamWords.en.figures }).click()
  await shoot(team, 'team-figures')
  await team.close()
  for (const page of [paul, sofia, nobody]) await page.act({ t: 'end' })
  for (const page of [paul, sofia, nobody]) await page.close()
  await callBackPictures(desk, url, shoot)
}
