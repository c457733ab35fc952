import { iconPaths, type IconName } from './icons.ts'
import { classes } from './classes.ts'

/** Which icons point somewhere and so turn round in a right-to-left page. */
const DIRECTED: readonly IconName[] = ['chevron', 'back', 'sign-out']

interface IconProps {
  name: IconName
  /** Said by a screen reader; left out where a word stands beside the icon. */
  label?: string
  className?: string
}

/** An inline drawing in the colour of its text, 1.25 em wide. */
export function Icon({ name, label, className }: IconProps) {
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg className={classes('icon', DIRECTED.includes(name) && 'is-directed', className)} viewBox="0 0 256 256" {...naming}>
      {iconPaths(name).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
