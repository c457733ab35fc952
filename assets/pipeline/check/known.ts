import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { Unfit } from '../unfit.ts'
import type { Outline } from './outline.ts'

const KNOWN: ReadonlySet<string> = new Set(ALL_EXTENSIONS.map((each) => each.EXTENSION_NAME))

/** What a model cannot be read without must be known, and nothing may be fetched for it. */
export function checkKnown(outline: Outline, inside: (uri: string) => boolean): void {
  outline.extensionsRequired.forEach((name, k) => {
    if (!KNOWN.has(name)) throw new Unfit('unknown-extension', `/extensionsRequired/${k}`, name)
  })
  for (const list of ['buffers', 'images'] as const)
    outline[list].forEach(({ uri }, k) => {
      if (uri !== undefined && !uri.startsWith('data:') && !inside(uri)) throw new Unfit('not-self-contained', `/${list}/${k}/uri`, uri.slice(0, 200))
    })
}
