import { linkOf } from '../../contract/configuration-link.ts'
import { textIn } from '../../contract/text-in.ts'
import type { VisitStore } from '../../model/visit.ts'

/** Whether this device opens a model at its true size from a link, as iPhones and iPads do. */
export const hasQuickLook = (): boolean => document.createElement('a').relList.supports('ar')

/**
 * Shows the very car as it stands in Quick Look. The file is made when it is first asked for, and kept until another configuration is.
 *
 * @param make the product on show as a file
 */
export function createQuickLook(visit: VisitStore, make: (title: string) => Promise<Blob>): () => Promise<void> {
  let kept: { key: string; url: string } | null = null
  return async () => {
    const { edition, configuration, language } = visit.getState()
    const title = textIn(edition.showroom.title, language)
    const key = `${edition.number} ${linkOf(edition.showroom, configuration)} ${configuration.open.join()}`
    if (kept?.key !== key) {
      const url = URL.createObjectURL(await make(title))
      if (kept) URL.revokeObjectURL(kept.url)
      kept = { key, url }
    }
    const link = document.createElement('a')
    link.rel = 'ar'
    link.href = kept.url
    link.download = `${edition.showroom.slug}.usdz`
    // Quick Look opens a link only if a picture stands in it.
    link.append(document.createElement('img'))
    link.click()
  }
}
