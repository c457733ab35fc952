import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Doorway } from './Doorway.tsx'

interface DoorProps {
  title: string
  note?: ReactNode
  /** How far the light stands open, 0 to 1 (see Doorway). */
  open: number
  /** The whole bar is lamp: somebody knocks. */
  lit?: boolean
  /** The whole bar is one button … */
  onPress?: () => void
  /** … or it only tells, and an act stands at its end. */
  action?: ReactNode
}

/** The way to a person: one bar, in one place. */
export function Door({ title, note, open, lit, onPress, action }: DoorProps) {
  const inside = (
    <>
      <Doorway open={open} />
      <span>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </span>
      {action}
    </>
  )
  const looks = classes('door', lit && 'is-lit')
  return onPress ? (
    <button type="button" className={looks} onClick={onPress}>
      {inside}
    </button>
  ) : (
    <div className={looks}>{inside}</div>
  )
}
