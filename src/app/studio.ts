import { createElement } from 'react'
import { zoneOfParts } from '../contract/attention/zones.ts'
import { studioApi } from '../net/attention.ts'
import { fetchBytes } from '../net/bytes.ts'
import { slugSchema } from '../contract/ids.ts'
import { modelsApi } from '../net/models.ts'
import { Refused } from '../net/refused.ts'
import { draftsApi } from '../net/studio.ts'
import { StudioPage } from '../studio/StudioPage.tsx'
import type { StudioActs, StudioPageProps } from '../studio/studio-props.ts'
import { toSignIn } from '../ui/to-sign-in.ts'
import { openPage } from './page/open-page.ts'
import { signInActs } from './page/sign-in-acts.ts'

const acts: StudioActs = {
  ...studioApi,
  ...modelsApi,
  drafts: draftsApi.all,
  archiveShowroom: draftsApi.archive,
  carryIn: draftsApi.carryIn,
  beginShowroom: (wish) =>
    draftsApi.begin(wish).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused && error.reason === 'taken') return false
        throw error
      }
    ),
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
  const slug = slugSchema.safeParse(/^\/studio\/edit\/(.+)$/.exec(location.pathname)?.[1])
  if (slug.success && me.rights.includes('showrooms.edit')) {
    // The editor is asked for by whoever edits, and by nobody else.
    const { openEditor } = await import('./studio/editor.ts')
    return openEditor(slug.data, me)
  }
  openPage((props: StudioPageProps) => createElement(StudioPage, props), { acts, me, onOut: toSignIn, signOut: () => signInActs.signOut(false) })
}

await startStudio()
