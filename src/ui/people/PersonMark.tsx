import { classes } from '../classes.ts'
import { Icon } from '../Icon.tsx'
import { usePortrait } from './portrait.ts'

interface PersonMarkProps {
  /** Null: a person who gave no name. */
  name: string | null
  /** Encoded look, or null for none. */
  look: string | null
  size?: 'small' | 'normal' | 'large'
  /** No ring and no colour: the person is not here just now. */
  away?: boolean
  /** Without the ring of presence: a picture of a look, not somebody who is here. */
  plain?: boolean
}

/** A round portrait; the lamp round it says that the person is present. The name stands beside it, so it says nothing itself. */
export function PersonMark({ name, look, size = 'normal', away, plain }: PersonMarkProps) {
  const picture = usePortrait(look)
  return (
    <span className={classes('person', size !== 'normal' && `is-${size}`, away && 'is-away', plain && 'is-plain')} aria-hidden>
      {picture ? <img src={picture} alt="" /> : name ? [...name][0]!.toLocaleUpperCase() : <Icon name="person" />}
    </span>
  )
}
