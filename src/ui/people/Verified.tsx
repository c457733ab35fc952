import { Icon } from '../Icon.tsx'

/** The mark of a person whose passkey was used in this shift. Draw it for nobody else. */
export function Verified({ children }: { children: string }) {
  return (
    <p className="verified">
      <Icon name="verified" /> {children}
    </p>
  )
}
