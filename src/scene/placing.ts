import type { PlaceAt } from '../model/surroundings.ts'
import { fitsMirror } from '../world/fitness.ts'
import type * as Opening from '../world/places/open.ts'
import type { Place } from '../world/places/place.ts'
import type { RoomParts } from './room-parts.ts'

type Chunk = typeof Opening

/**
 * Follows the place that the stage asks for: fetched when it is first asked for, put round the product when all of it is there, its
 * time of day turned softly. The studio stands until then, and comes back when a place cannot be had. Returns the undo.
 */
export function followPlace(parts: RoomParts): () => void {
  const { stage, scene, gl, camera, studio, body, steps, place: shown, fetchBytes, wake, awaits } = parts
  let chunk: Promise<Chunk> | null = null
  let name: string | null = null
  let turn = 0
  let able = false

  const put = (place: Place | null) => {
    const before = shown.getState().shown
    shown.setState({ shown: place })
    studio.aside(place !== null)
    if (place) {
      place.shade(studio.floor.shadow)
      place.body(body)
      scene.add(place.group)
      scene.environment = place.environment
      scene.environmentIntensity = place.lift
    }
    before?.dispose()
    able = place !== null && (stage.getState().surroundings?.mirror ?? fitsMirror(gl, scene, camera))
    place?.mirrored(able, [])
    wake()
  }
  const leave = () => {
    name = null
    if (shown.getState().shown) put(null)
  }
  const go = async (at: PlaceAt, mine: number) => {
    chunk ??= import('../world/places/open.ts')
    const { openPlace, openTime } = await chunk
    const standing = name === at.place ? shown.getState().shown : null
    if (standing) {
      if (standing.time === at.time) return
      const time = await openTime(fetchBytes, standing, at.place, at.time)
      if (mine !== turn) return time.dispose()
      standing.turnTo(time, stage.getState().reducedMotion)
      scene.environment = standing.environment
      return wake()
    }
    const place = await openPlace(fetchBytes, gl, at.place, at.time)
    if (mine !== turn) return place.dispose()
    name = at.place
    await gl.compileAsync(place.group, camera, scene)
    if (mine !== turn) return place.dispose()
    put(place)
  }
  const follow = () => {
    const at = stage.getState().surroundings
    const mine = ++turn
    if (!at) return leave()
    awaits(go(at, mine)).catch((error: unknown) => {
      console.warn('the surroundings stay as they are:', error)
      if (mine === turn && name !== at.place) leave()
    })
  }
  const undo = [
    steps.set('place', (seconds) => {
      const place = shown.getState().shown
      if (!place) return false
      const people = stage.getState().people.length > 0
      place.casts(parts.product.getState().shown?.product.root ?? null, able && people && !gl.xr.isPresenting)
      const moving = place.step(seconds, gl)
      if (scene.environment !== place.environment) scene.environment = place.environment
      scene.environmentIntensity = place.lift
      if (studio.floor.shadow) place.shade(studio.floor.shadow)
      place.body(body)
      return moving
    }),
    stage.subscribe((model, before) => {
      if (model.surroundings?.place !== before.surroundings?.place || model.surroundings?.time !== before.surroundings?.time) follow()
    })
  ]
  follow()
  return () => {
    turn++
    undo.forEach((each) => each())
    shown.getState().shown?.dispose()
    shown.setState({ shown: null })
  }
}
