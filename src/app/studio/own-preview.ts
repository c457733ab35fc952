import type { Preview } from '../../contract/draft/studio.ts'
import { Refused } from '../../net/refused.ts'

/** What asks the house: a new link, and the same one with the draft as it stands after an entry. */
interface PreviewApi {
  preview(slug: string, seq: number): Promise<Preview>
  renewPreview(slug: string, url: string, seq: number): Promise<unknown>
}

/**
 * The private link of one window of an editor: made once, and brought up to the draft from then on, so that who scanned it has it for
 * good. Asked for quickly, one goes after another. One that is over is made anew.
 */
export function ownPreview(slug: string, api: PreviewApi): (seq: number) => Promise<Preview> {
  let last: Promise<Preview | null> = Promise.resolve(null)
  let shows = -1
  async function next(known: Preview | null, seq: number): Promise<Preview> {
    if (known && shows === seq) return known
    if (known) {
      const renewed = await api.renewPreview(slug, known.url, seq).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Refused && error.reason === 'not-found') return false
          throw error
        }
      )
      shows = seq
      if (renewed) return known
    }
    const made = await api.preview(slug, seq)
    shows = seq
    return made
  }
  return (seq) => {
    const before = last
    const now = before.then((known) => next(known, seq))
    // What could not be renewed is still the link that was given out.
    last = now.catch(() => before)
    return now
  }
}
