import { bands, flicker, moire, type Pixels, posterised, type Worst } from './faults.ts'
import { openPlacePage } from './open.ts'
import type { Asked } from './page.ts'

/*
 * tsx assets/places/looks/measure.ts [place:time:view …]: what flickers, shimmers and stands in bands in pictures of places as they are built, and
 * whether the measures find what was put there to be found. Fails where something is over its bar. PLACES and CHROMIUM as for `shoot.ts`.
 */
const VIEWS = ['eye', 'wide', 'back', 'corner', 'seat', 'over']
const PLACES = ['hall:day', 'bright:day', 'terrace:noon', 'terrace:gold', 'terrace:dusk', 'terrace:night']
const some = process.argv.slice(2)
const shots = some.length > 0 ? some : PLACES.flatMap((place) => VIEWS.map((view) => `${place}:${view}`))
const [width, height] = [640, 360]
/** Metres that the eye moves to the side, and pixels. */
const [STEP, HALF] = [0.001, 0.5]
/**
 * Of 255, in the worst block of 16 by 16; and the share of pixels on a step between two tones. Leaves and a car's small parts are edges all over, and
 * change a picture by as much as they may: what they stand in is measured without them, by narrower bars. Boughs stand there bare, thinner than a
 * pixel before a bright sky.
 */
const BARS = { bare: { flicker: 12, moire: 24, bands: 0.0002 }, whole: { flicker: 18, moire: 45, bands: 0.0002 } } as const
type Kind = keyof typeof BARS
/** Views that are also measured with all that stands in them. */
const WHOLE = ['corner', 'seat']
type Found = { [name in 'flicker' | 'moire']: Worst } & { bands: number }

const { page, faults, close } = await openPlacePage(new URL('page.ts', import.meta.url), process.env['CHROMIUM'] ?? '/usr/bin/chromium', process.env['PLACES'])

async function drawn(asked: Asked): Promise<Pixels> {
  const text = await page.evaluate(async (order) => {
    await window.shootPlace!(order)
    const bytes = window.readPlace!()
    let all = ''
    for (let k = 0; k < bytes.length; k += 8192) all += String.fromCharCode(...bytes.subarray(k, k + 8192))
    return btoa(all)
  }, asked)
  return { data: Buffer.from(text, 'base64'), width, height }
}

async function measured(shot: string, kind: Kind, spoilt?: NonNullable<Asked['spoilt']>): Promise<{ found: Found; picture: Pixels }> {
  const [place = '', time = '', view = ''] = shot.split(':')
  const asked: Asked = { place, time, view, width, height, variants: ['paint-glacier', 'interior-sand'], bare: kind === 'bare', ...(spoilt ? { spoilt } : {}) }
  const picture = await drawn(asked)
  const found = { flicker: flicker(picture, await drawn({ ...asked, aside: STEP })), moire: moire(picture, await drawn({ ...asked, shift: HALF })), bands: bands(picture) }
  return { found, picture }
}

const over = (found: Found, kind: Kind): string[] =>
  (['flicker', 'moire', 'bands'] as const).filter((name) => (name === 'bands' ? found.bands : found[name].mean) > BARS[kind][name])
const place = ({ mean, at }: Worst): string => `${mean.toFixed(1)} at ${at.map((v) => v.toFixed(2)).join('/')}`
const told = (found: Found): string => `flicker ${place(found.flicker)}, moiré ${place(found.moire)}, bands ${(100 * found.bands).toFixed(3)} %`
const wrong: string[] = []
try {
  await page.waitForFunction(() => window.shootPlace !== undefined || window.placeProblem !== undefined)
  const kinds = (shot: string): Kind[] => (WHOLE.includes(shot.split(':')[2]!) ? ['bare', 'whole'] : ['bare'])
  for (const [shot, kind] of shots.flatMap((each) => kinds(each).map((of) => [each, of] as const))) {
    const { found } = await measured(shot, kind)
    const names = over(found, kind)
    if (names.length > 0) wrong.push(`${shot}, ${kind}: ${names.join(', ')}`)
    console.log(`${shot}, ${kind}: ${told(found)}${names.length > 0 ? `  OVER THE BAR: ${names.join(', ')}` : ''}`)
  }
  const expected = [['stripes', 'moire'], ['sheets', 'flicker']] as const
  for (const [spoilt, name] of expected) {
    const { found } = await measured('hall:day:eye', 'whole', spoilt)
    console.log(`put there to be found, ${spoilt}: ${told(found)}`)
    if (!over(found, 'whole').includes(name)) wrong.push(`${spoilt} were not found`)
  }
  const few = bands(posterised((await measured('terrace:night:corner', 'bare')).picture))
  console.log(`put there to be found, few tones: bands ${(100 * few).toFixed(2)} %`)
  if (few <= BARS.bare.bands) wrong.push('few tones were not found')
  if (faults.length > 0) throw new Error(faults.join('\n'))
} finally {
  await close()
}
console.log(wrong.length === 0 ? 'Nothing is over its bar.' : `Over the bar:\n${wrong.join('\n')}`)
if (wrong.length > 0) process.exitCode = 1
