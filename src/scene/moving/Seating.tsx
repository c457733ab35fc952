import { useEffect } from 'react'
import { useRoom } from '../room-parts.ts'
import { followSeat } from './seating.ts'

/** Sits and stands as the stage asks for it, on a page. In a headset the rig does. */
export function Seating() {
  const parts = useRoom()
  useEffect(() => followSeat(parts), [parts])
  return null
}
