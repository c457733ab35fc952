import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

interface NoticeProps {
  /** What happened, what still works, one way on. `bad` is announced. */
  bad?: boolean
  /** In a thin frame: something to act on that is no fault. */
  framed?: boolean
  /** Announced when it appears, though it is no fault. */
  live?: boolean
  icon?: IconName
  action?: ReactNode
  children: ReactNode
}

/** A sentence about the state of things. */
export function Notice({ bad, framed, live, icon, action, children }: NoticeProps) {
  return (
    <div className={classes('notice', bad && 'is-bad', framed && 'is-framed')} role={bad || live ? 'status' : undefined}>
      {(icon ?? bad) && <Icon name={icon ?? 'warning'} />}
      <div>
        <p>{children}</p>
        {action}
      </div>
    </div>
  )
}
