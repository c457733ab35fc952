import { useEffect } from 'react'
import { useStore } from 'zustand'
import { exposureAt } from '../world/exposure.ts'
import { followPlace } from './placing.ts'
import { useRoom } from './room-parts.ts'

/** Floor and background, light or dark as the page is; or the place that this visitor chose. */
export function Surroundings() {
  const parts = useRoom()
  const { stage, studio, steps, wake, gl, eye, body, place } = parts
  const theme = useStore(stage, (model) => model.theme)
  useEffect(() => steps.set('studio', studio.step), [steps, studio])
  useEffect(
    () =>
      steps.set('exposure', () => {
        gl.toneMappingExposure = exposureAt(eye, body, place.getState().shown?.lamps ?? 0) * (stage.getState().showroom.style?.brightness ?? 1)
        return false
      }),
    [steps, gl, eye, body, place, stage]
  )
  // A picture that stands still is drawn again when somebody changes how bright it is.
  useEffect(() => stage.subscribe(({ showroom }, before) => showroom.style?.brightness !== before.showroom.style?.brightness && wake()), [stage, wake])
  useEffect(() => followPlace(parts), [parts])
  useEffect(() => {
    studio.theme(theme, stage.getState().reducedMotion)
    wake()
  }, [theme, stage, studio, wake])
  return null
}
