import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPlacePage } from './open.ts'
import { PICTURES } from './pictures.ts'

/*
 * tsx assets/places/looks/shoot.ts OUT [place:time:view[:WxH] …]: pictures of places as they are built, all of them or some. PLACES names another folder of built
 * places, CHROMIUM the browser.
 */
const [, , out = 'tests/.out/places', ...some] = process.argv
const shots = some.length > 0 ? some : PICTURES
const { page, faults, close } = await openPlacePage(new URL('page.ts', import.meta.url), process.env['CHROMIUM'] ?? '/usr/bin/chromium', process.env['PLACES'])
try {
  await page.waitForFunction(() => window.shootPlace !== undefined || window.placeProblem !== undefined)
  const problem = await page.evaluate(() => window.placeProblem)
  if (problem) throw new Error(problem)
  await mkdir(out, { recursive: true })
  for (const shot of shots) {
    const [place = '', time = '', view = '', size = '1280x720'] = shot.split(':')
    const [width = 1280, height = 720] = size.split('x').map(Number)
    const taken = await page.evaluate((asked) => window.shootPlace!(asked), { place, time, view, width, height, variants: ['paint-glacier', 'interior-sand'] })
    const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL('image/jpeg', 0.88))
    await writeFile(join(out, `${place}-${time}-${view}.jpg`), Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
    console.log(shot, JSON.stringify(taken))
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
} finally {
  await close()
}
