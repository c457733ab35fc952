import {mkdirSync, writeFileSync} from 'node:fs'
import {openPeoplePage} from './open.ts'

/**
 * Takes pictures of the people with the people file that is built:
 * `tsx assets/people/looks/shoot.ts OUT view,view… [width height [untagged]]`. CHROMIUM names the browser.
 */
const [, , out = 'tests/.out/people', list = 'lineup', width = '1280', height = '720', tags = ''] = process.argv

const main = async (): Promise<void> => {
  const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const size = {width: Number(width), height: Number(height)}
  const {page, faults, close} = await openPeoplePage(new URL('page.ts', import.meta.url), browser, `w=${width}&h=${height}&near=30${tags && `&${tags}`}`, size)
  try {
    await page.waitForFunction(() => window.shootPeople !== undefined || window.peopleProblem !== undefined)
    const problem = await page.evaluate(() => window.peopleProblem)
    if (problem) throw new Error(problem)
    mkdirSync(out, {recursive: true})
    for (const name of list.split(',')) {
      const counted = await page.evaluate((view) => window.shootPeople!(view), name)
      const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL('image/jpeg', 0.9))
      writeFileSync(`${out}/${name}.jpg`, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
      console.log(name, JSON.stringify(counted))
    }
    if (faults.length > 0) throw new Error(faults.join('\n'))
  } finally {
    await close()
  }
}

await main()
