import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'className'> {
  /** `primary`: the one act of a panel. `person`: letting a person in, and nothing else. `quiet`: no border. `bad`: ends or erases. */
  kind?: 'plain' | 'primary' | 'person' | 'quiet' | 'bad' | 'quiet-bad'
  /** `small` is for the desk's mouse and for lines of a log; `touch` for the answer to a question. */
  size?: 'normal' | 'small' | 'touch'
  icon?: IconName
  /** Only the icon is seen; `children` becomes its name. */
  square?: boolean
  wide?: boolean
  className?: string
  children: ReactNode
}

/** Everything that is pressed. The verb stands on it. */
export function Button({ kind = 'plain', size = 'normal', icon, square, wide, className, children, ...rest }: ButtonProps) {
  const looks = classes(
    'button',
    kind === 'primary' && 'is-primary',
    kind === 'person' && 'is-person',
    (kind === 'quiet' || kind === 'quiet-bad') && 'is-quiet',
    (kind === 'bad' || kind === 'quiet-bad') && 'is-bad',
    size !== 'normal' && `is-${size}`,
    square && 'is-square',
    wide && 'is-wide',
    className
  )
  return (
    <button type="button" className={looks} {...rest}>
      {icon && <Icon name={icon} />}
      {square ? <span className="unseen">{children}</span> : children}
    </button>
  )
}
