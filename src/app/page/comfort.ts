import type { StageStore } from '../../model/stage.ts'
import { appearanceOf } from '../../ui/preferences/appearance.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

/** Keeps the room as somebody wants to move and read in it. Returns the undo. */
export function followComfort(preferences: PreferencesStore, stage: StageStore): () => void {
  const follow = () => {
    const now = preferences.getState()
    const { contrast } = appearanceOf(now, (query) => matchMedia(query).matches)
    stage.setState({ moving: now.moving, reading: { size: Number(now.text) / 100, contrast, captions: now.captions === 'on' } })
  }
  follow()
  return preferences.subscribe(follow)
}
