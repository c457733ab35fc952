import { readLink } from '../contract/configuration-link.ts'
import { effectsOf, initialConfiguration } from '../contract/configure.ts'
import { makingOf } from '../contract/making.ts'
import { textIn } from '../contract/text-in.ts'
import type { Showroom } from '../contract/showroom.ts'
import { fetchBytes } from '../net/bytes.ts'
import { coveredAtFirst } from './first/covered.ts'
import { beginFirst } from './first/first.ts'
import { settlePoster } from './first/poster.ts'
import { themeOf } from './first/theme.ts'

/*
 * The showroom page's first script: the light car with three alone. Everything else waits for it, so that it shares neither the line nor
 * the processor with what nobody sees yet. What the server put into the page is read as it is; the app checks it.
 */
/** Longest that the app waits for the car, ms: on a line of 1.6 Mbit/s the car is there by then. */
const LONG = 4000
const canvas = document.getElementById('stage') as HTMLCanvasElement
const written = document.getElementById('edition')?.textContent

if (written) {
  const { showroom } = JSON.parse(written) as { showroom: Showroom }
  const asked = new URLSearchParams(location.search).get('view')
  const linked = readLink(showroom, location.hash)
  canvas.parentElement?.setAttribute('aria-label', textIn(showroom.title, document.documentElement.lang))
  settlePoster(themeOf(), asked === null && linked === null)
  const first = beginFirst(canvas, {
    product: showroom.product,
    making: makingOf(showroom),
    view: showroom.views.find((view) => view.id === asked) ?? showroom.views[0]!,
    theme: themeOf(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    dress: effectsOf(showroom, linked?.configuration ?? initialConfiguration(showroom)),
    covered: coveredAtFirst(innerHeight),
    fetchBytes
  })
  // As bright as the room will be that takes it over.
  if (first && showroom.style?.brightness !== undefined) first.gl.toneMappingExposure = showroom.style.brightness
  // Without it the app says what is missing; and a car that is long in coming keeps nobody from asking for a person.
  await Promise.race([first?.light.catch(() => null), new Promise((resolve) => setTimeout(resolve, LONG))])
}
try {
  const { startCustomer } = await import('./customer.ts')
  await startCustomer()
} catch (cause) {
  // The page says so at once, with the way on that came with it: the app itself may be a file of a house that has moved on.
  document.getElementById('late')?.classList.add('is-now')
  throw cause
}
