import { createElement } from 'react'
import { zoneOfParts } from '../contract/attention/zones.ts'
import { studioApi } from '../net/attention.ts'
import { fetchBytes } from '../net/bytes.ts'
import { modelsApi } from '../net/models.ts'
import { StudioPage } from '../studio/StudioPage.tsx'
import type { StudioActs, StudioPageProps } from '../studio/studio-props.ts'
import { openPage } from './page/open-page.ts'
import { signInActs } from './page/sign-in-acts.ts'

const toSignIn = () => location.assign('/sign-in')

const acts: StudioActs = {
  ...studioApi,
  ...modelsApi,
  bring(file, heard) {
    // What uploads is fetched when somebody brings something.
    const running = import('../net/upload.ts').then(({ uploadFile }) => uploadFile(file, heard))
    running.catch(() => heard.stopped(null))
    return { goOn: () => void running.then((upload) => upload.goOn(), () => undefined), stop: () => void running.then((upload) => upload.stop(), () => undefined) }
  },
  async preview(canvas, product, size) {
    const { openPreview } = await import('./studio/preview.ts')
    return openPreview(canvas, product, size)
  },
  async paint(table, seconds, size, night) {
    const [{ readTree }, { paintOwn }, likeness] = await Promise.all([import('../dwell/tree.ts'), import('./attention/paint-own.ts'), fetchBytes(`${table.product}attention.bin`)])
    const tree = readTree(likeness)
    const byPart = zoneOfParts(table.zones.map((zone) => ({ ...zone, parts: [...zone.parts] })))
    return paintOwn({ tree, zoneOf: tree.parts.map((part) => byPart.get(part) ?? null) }, table, seconds, size, night)
  }
}

/** Opens the studio for who is signed in; whoever is not goes to sign in. */
async function startStudio(): Promise<void> {
  const me = await signInActs.me()
  if (!me) return toSignIn()
  openPage((props: StudioPageProps) => createElement(StudioPage, props), { acts, me, onOut: toSignIn, signOut: () => signInActs.signOut(false) })
}

await startStudio()
