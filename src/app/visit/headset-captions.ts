import { captionOf } from '../../model/captions.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import type { VisitStore } from '../../model/visit.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

/** Shows what the advisor writes in a headset, as long as it takes to read, where somebody wishes for captions. */
export function followCaptions(visit: VisitStore, preferences: PreferencesStore, headset: HeadsetStore): void {
  let shown = captionOf(visit.getState().talk, 'customer')?.seq ?? 0
  let timer: ReturnType<typeof setTimeout> | undefined
  visit.subscribe((now, before) => {
    if (now.talk === before.talk) return
    const caption = captionOf(now.talk, 'customer')
    if (!caption) return headset.setState({ caption: null })
    if (caption.seq <= shown) return
    shown = caption.seq
    if (preferences.getState().captions !== 'on') return
    clearTimeout(timer)
    headset.setState({ caption: caption.text })
    timer = setTimeout(() => headset.setState({ caption: null }), caption.stands)
  })
}
