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
  /** The bar is one button … */
  onPress?: () => void
  /** … or it only tells. Either way an act may stand at its end, beside the button and not in it. */
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
    </>
  )
  const looks = classes('door', lit && 'is-lit')
  if (onPress && action)
    return (
      <div className={classes(looks, 'is-double')}>
        <button type="button" className="door-press" onClick={onPress}>
          {inside}
        </button>
        {action}
      </div>
    )
  return onPress ? (
    <button type="button" className={looks} onClick={onPress}>
      {inside}
    </button>
  ) : (
    <div className={looks}>
      {inside}
      {action}
    </div>
  )
}
