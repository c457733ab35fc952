import { classes } from './classes.ts'
import { custom } from './custom.ts'

interface DoorwayProps {
  /** 0: shut and dark. About .34: somebody is in. Wider: your turn nears. 1: a knock. */
  open: number
  small?: boolean
}

/** Our mark, and the state of the house as a light. Words always stand beside it. */
export function Doorway({ open, small }: DoorwayProps) {
  return <span className={classes('doorway', small && 'is-small')} style={custom({ '--open': open })} aria-hidden />
}
