import { useState } from 'react'
import { Button } from './Button.tsx'

interface CopyLinkProps {
  link: string
  /** Name of the field that shows it. */
  label: string
  copy: string
  copied: string
}

/** A private link to keep: shown whole, selected when focused, copied by one press. */
export function CopyLink({ link, label, copy, copied }: CopyLinkProps) {
  const [done, setDone] = useState(false)
  return (
    <div className="stack">
      <textarea className="input is-link" rows={1} readOnly value={link} aria-label={label} dir="ltr" onFocus={(event) => event.currentTarget.select()} />
      <Button
        icon={done ? 'check' : 'copy'}
        onClick={() => {
          // Where the browser refuses its clipboard, the link stands in the field above, to be copied by hand.
          navigator.clipboard.writeText(link).then(
            () => setDone(true),
            () => setDone(false)
          )
        }}
      >
        <span aria-live="polite">{done ? copied : copy}</span>
      </Button>
    </div>
  )
}
