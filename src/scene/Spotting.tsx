import { useEffect, useMemo } from 'react'
import { useThree } from '@react-three/fiber'
import { useStore } from 'zustand'
import { useRoom } from './room-parts.ts'
import { createSpotter } from './spotter.ts'

/** Says each frame where hotspots, the pressed part and what people point at fall on the page. */
export function Spotting() {
  const { stage, spots, camera, product, steps, gl, wake } = useRoom()
  const { width, height } = useThree((state) => state.size)
  const shown = useStore(product, (held) => held.shown)
  const showroom = useStore(stage, (model) => model.showroom)
  const spotter = useMemo(() => createSpotter(spots, camera), [spots, camera])

  useEffect(() => {
    spotter.mark(shown?.product ?? null, showroom.hotspots)
    wake()
    return () => spotter.mark(null, [])
  }, [spotter, shown, showroom, wake])
  useEffect(
    () =>
      steps.set('spots', () => {
        // In a headset the page is not looked at.
        return !gl.xr.isPresenting && spotter.step(stage.getState(), width, height, performance.now())
      }),
    [steps, spotter, stage, gl, width, height]
  )
  return null
}
