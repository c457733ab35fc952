import type { Look } from '../../contract/look.ts'
import { createPortraitist, type Portraitist } from '../../world/people/portrait.ts'

/** What a page asks its worker for: first the people file and the edge in pixels, then a look at a time. */
export type PortraitAsked = { data: ArrayBuffer; size: number } | { look: Look }
/** The worker's answer to a look. */
export type PortraitDrawn = { picture: Blob } | { failed: string }

let portraitist: Portraitist | null = null
const tell = (answer: PortraitDrawn) => self.postMessage(answer)

self.onmessage = async ({ data: asked }: MessageEvent<PortraitAsked>) => {
  try {
    if ('data' in asked) portraitist = createPortraitist(asked.data, asked.size)
    else if (portraitist) tell({ picture: await portraitist.draw(asked.look) })
    else tell({ failed: 'this worker cannot draw' })
  } catch (error) {
    if ('look' in asked) tell({ failed: String(error) })
  }
}
