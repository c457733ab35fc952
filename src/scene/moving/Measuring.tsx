import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createTapeMark } from '../../world/moving/tape-mark.ts'
import { useRoom } from '../room-parts.ts'

/** The measuring tape where it was laid. */
export function Measuring() {
  const { stage, scene, wake } = useRoom()
  const tape = useStore(stage, (model) => model.tape)
  const mark = useMemo(() => createTapeMark(), [])
  useEffect(() => {
    scene.add(mark.group)
    return mark.dispose
  }, [scene, mark])
  useEffect(() => {
    mark.show(tape?.from ?? null, tape?.to ?? null)
    wake()
  }, [mark, tape, wake])
  return null
}
