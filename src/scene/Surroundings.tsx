import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useRoom } from './room-parts.ts'

/** Floor and background, light or dark as the page is. */
export function Surroundings() {
  const { stage, studio, steps, wake } = useRoom()
  const theme = useStore(stage, (model) => model.theme)
  useEffect(() => steps.set('studio', studio.step), [steps, studio])
  useEffect(() => {
    studio.theme(theme, stage.getState().reducedMotion)
    wake()
  }, [theme, stage, studio, wake])
  return null
}
