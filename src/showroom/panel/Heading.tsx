import type { ReactNode } from 'react'
import { commonWords } from '../../words/common.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'

interface HeadingProps {
  children: ReactNode
  /** Stands before the title: the doorway, where the panel is the door. */
  mark?: ReactNode
  onClose?: () => void
}

/** Title of what the panel shows, with a way to close it. The focus comes here when the panel changes. */
export function Heading({ children, mark, onClose }: HeadingProps) {
  const words = useWords(commonWords)
  return (
    <header>
      {mark}
      <h2 tabIndex={-1} data-heading>
        {children}
      </h2>
      {onClose && (
        <Button kind="quiet" icon="close" square className="end" onClick={onClose}>
          {words.close}
        </Button>
      )}
    </header>
  )
}
