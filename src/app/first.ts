import { readLink } from '../contract/configuration-link.ts'
import { effectsOf, initialConfiguration } from '../contract/configure.ts'
import { textIn } from '../contract/text-in.ts'
import type { Showroom } from '../contract/showroom.ts'
import { fetchBytes } from '../net/bytes.ts'
import { coveredAtFirst } from './first/covered.ts'
import { beginFirst } from './first/first.ts'
import { settlePoster } from './first/poster.ts'
import { themeOf } from './first/theme.ts'

/*
 * The showroom page's first script: the light car with three alone, while the app's own chunk is on its way. What the
 * server put into the page is read as it is; the app checks it.
 */
const app = import('./customer.ts')
const canvas = document.getElementById('stage') as HTMLCanvasElement
const written = document.getElementById('edition')?.textContent

if (written) {
  const { showroom } = JSON.parse(written) as { showroom: Showroom }
  const asked = new URLSearchParams(location.search).get('view')
  const linked = readLink(showroom, location.hash)
  canvas.parentElement?.setAttribute('aria-label', textIn(showroom.title, document.documentElement.lang))
  settlePoster(themeOf(), asked === null && linked === null)
  beginFirst(canvas, {
    product: showroom.product,
    view: showroom.views.find((view) => view.id === asked) ?? showroom.views[0]!,
    theme: themeOf(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    dress: effectsOf(showroom, linked?.configuration ?? initialConfiguration(showroom)),
    covered: coveredAtFirst(innerHeight),
    fetchBytes
  })
}
await (await app).startCustomer()
