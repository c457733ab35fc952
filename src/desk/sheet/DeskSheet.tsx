import { type ReactNode, useEffect, useId, useRef } from 'react'
import { commonWords } from '../../words/common.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'

interface DeskSheetProps {
  title: string
  onClose(): void
  children: ReactNode
}

/**
 * A sheet over the room's column. It is not modal: the queue stays in sight and can be answered. It takes the focus when it
 * opens and gives it back when it closes.
 */
export function DeskSheet({ title, onClose, children }: DeskSheetProps) {
  const common = useWords(commonWords)
  const sheet = useRef<HTMLElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    sheet.current?.querySelector('button')?.focus()
    return () => {
      // Only if the focus would be lost otherwise: somebody may have gone on elsewhere meanwhile.
      if (before instanceof HTMLElement && (document.activeElement === document.body || document.activeElement === null)) before.focus()
    }
  }, [])
  return (
    <section className="desk-sheet" role="dialog" aria-labelledby={id} ref={sheet}>
      <header>
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" size="small" icon="close" square className="end" onClick={onClose}>
          {common.close}
        </Button>
      </header>
      <div className="sheet-body">{children}</div>
    </section>
  )
}
