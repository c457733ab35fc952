import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../Icon.tsx'
import type { IconName } from '../icons.ts'

interface DidProps {
  icon: IconName
  title: string
  note?: string | null
  /** The other person did it: the icon carries the lamp. */
  person: boolean
  /** A way to look at it or to take it back. */
  action?: ReactNode
}

/** Something somebody did, as a line of the log. */
export function Did({ icon, title, note, person, action }: DidProps) {
  return (
    <div className={classes('did', person && 'is-person')}>
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </span>
      {action}
    </div>
  )
}
