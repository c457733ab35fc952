import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const PAGES = ['showroom', 'about', 'desk', 'sign-in', 'kept', 'team', 'studio', 'receipt'] as const
export type PageName = (typeof PAGES)[number]

/** Where the built pages come from. */
export type PageSource = {
  /** The HTML of a page as it was built, or null if there is none. `address` is what was asked for. */
  template(name: PageName, address: string): Promise<string | null>
}

/** Pages that `npm run build` left in a folder: read once, since a build is followed by a start. */
export function builtPages(folder: string): PageSource {
  const read = new Map<PageName, string>()
  return {
    async template(name) {
      const known = read.get(name)
      if (known !== undefined) return known
      const text = await readFile(join(folder, `${name}.html`), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (text !== null) read.set(name, text)
      return text
    }
  }
}
