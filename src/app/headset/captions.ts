import type { StoreApi } from 'zustand/vanilla'
import type { Side } from '../../contract/conversation.ts'
import { captionOf } from '../../model/captions.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import type { Talk } from '../../model/talk.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

/**
 * Shows what the other one writes in a headset, as long as it takes to read, where somebody wishes for captions.
 *
 * @param talkOf the conversation that is on show
 */
export function followCaptions<M>(store: Pick<StoreApi<M>, 'getState' | 'subscribe'>, talkOf: (model: M) => Talk | null, self: Side, preferences: PreferencesStore, headset: HeadsetStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let talk = talkOf(store.getState())
  const newest = () => captionOf(talk, self)?.seq ?? 0
  let shown = newest()
  const show = (caption: string | null) => {
    clearTimeout(timer)
    headset.setState({ caption })
  }
  store.subscribe((model) => {
    const before = talk
    talk = talkOf(model)
    if (talk === before) return
    if (talk?.id !== before?.id) {
      // What was written before one came to it has been read.
      shown = newest()
      return show(null)
    }
    const caption = captionOf(talk, self)
    if (!caption) return show(null)
    if (caption.seq <= shown) return
    shown = caption.seq
    if (preferences.getState().captions !== 'on') return
    show(caption.text)
    timer = setTimeout(() => show(null), caption.stands)
  })
}
