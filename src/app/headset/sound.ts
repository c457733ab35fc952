import type { CallActs } from '../../model/call.ts'
import type { StageStore } from '../../model/stage.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

/** A headset is worn with its own earphones: unless somebody chose otherwise, sound comes from where people stand while it is on. */
export function soundInHeadset(stage: StageStore, preferences: PreferencesStore, acts: Pick<CallActs, 'setSound'>): () => void {
  return stage.subscribe(({ headset }, before) => {
    if (headset === before.headset || preferences.getState().sound !== null) return
    if (headset === 'in') acts.setSound('spatial')
    else if (before.headset === 'in') acts.setSound('plain')
  })
}
