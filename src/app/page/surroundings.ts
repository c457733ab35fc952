import { lets } from '../../contract/presenting.ts'
import type { StageStore } from '../../model/stage.ts'
import { type PlaceAt, placeAt } from '../../model/surroundings.ts'
import type { PlaceSound } from '../../world/places/sound.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

const same = (a: PlaceAt | null, b: PlaceAt | null): boolean => a?.place === b?.place && a?.time === b?.time && a?.mirror === b?.mirror

/** `?place=terrace&time=dusk` in the address asks for a place whatever was chosen on this device, as for pictures. */
function askedPlace(): { place: string; time: string | null } | null {
  const asked = new URLSearchParams(location.search)
  const place = asked.get('place')
  return place ? { place, time: asked.get('time') } : null
}

/** `?mirror=on` or `off` asks for mirroring floors whatever the device can, as for pictures. */
function askedMirror(): Pick<PlaceAt, 'mirror'> {
  const asked = new URLSearchParams(location.search).get('mirror')
  return asked === 'on' || asked === 'off' ? { mirror: asked === 'on' } : {}
}

/**
 * Keeps the stage in the place that this person chose, and lets it be heard where they asked for that: never before they have
 * pressed something on this page. Returns the undo.
 */
export function followSurroundings(preferences: PreferencesStore, stage: StageStore): () => void {
  let sound: PlaceSound | null = null
  let loading = false
  let pressed = false
  let over = false
  const asked = askedPlace()
  const mirror = askedMirror()
  const hear = async () => {
    const { surroundings, showroom } = stage.getState()
    const wanted = lets(showroom, 'place-sound') && preferences.getState().ambience === 'on' && pressed && surroundings !== null
    if (!sound) {
      if (!wanted || loading) return
      loading = true
      const { createPlaceSound } = await import('../../world/places/sound.ts')
      if (over) return
      sound = createPlaceSound()
      return void hear()
    }
    sound.play(wanted ? surroundings.place : null, surroundings?.time ?? '')
  }
  const follow = () => {
    const { showroom, surroundings } = stage.getState()
    const at = placeAt(showroom, asked ?? preferences.getState())
    const next = at && { ...at, ...mirror }
    if (!same(next, surroundings)) stage.setState({ surroundings: next })
    void hear()
  }
  const press = () => {
    pressed = true
    void hear()
  }
  const undo = [
    preferences.subscribe(follow),
    stage.subscribe((model, before) => {
      if (model.showroom !== before.showroom || model.surroundings !== before.surroundings) follow()
    })
  ]
  // The press that turns it on counts too: it ends after its own work is done.
  document.addEventListener('pointerup', press, { once: true })
  document.addEventListener('keyup', press, { once: true })
  follow()
  return () => {
    over = true
    undo.forEach((each) => each())
    document.removeEventListener('pointerup', press)
    document.removeEventListener('keyup', press)
    sound?.dispose()
  }
}
