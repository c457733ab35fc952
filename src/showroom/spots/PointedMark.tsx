import { classes } from '../../ui/classes.ts'

interface PointedMarkProps {
  id: 'point:advisor' | 'point:customer'
  label: string
  /** The other person points: a ring of lamp, the one round thing that is no portrait. */
  person?: boolean
}

/** A ring on what somebody points at, with their name and the part's. Announced elsewhere, so not read here. */
export function PointedMark({ id, label, person }: PointedMarkProps) {
  return (
    <div className={classes('spot', person ? 'is-person' : 'is-own')} data-spot={id} aria-hidden>
      <span>{label}</span>
    </div>
  )
}
