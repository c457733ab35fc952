import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { showroomWords } from '../../words/showroom.ts'
import { useWords } from '../../ui/language.ts'

export type SheetHeight = 'low' | 'half' | 'tall'

const HEIGHTS: readonly SheetHeight[] = ['low', 'half', 'tall']
/** A drag shorter than this is a press, CSS pixels. */
const DRAG = 24

interface HandleProps {
  height: SheetHeight
  onHeight: (height: SheetHeight) => void
}

/** Makes a phone's sheet larger or smaller: dragged, pressed, or by the arrow keys. */
export function Handle({ height, onHeight }: HandleProps) {
  const words = useWords(showroomWords)
  const from = useRef<number | null>(null)
  const at = HEIGHTS.indexOf(height)
  const step = (by: number) => onHeight(HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, at + by))]!)
  const sheet = (event: { currentTarget: HTMLElement }) => event.currentTarget.closest<HTMLElement>('.panel')
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (from.current !== null) sheet(event)?.style.setProperty('--drag', `${Math.max(0, event.clientY - from.current)}px`)
  }
  const drop = (event: PointerEvent<HTMLButtonElement>) => {
    sheet(event)?.style.removeProperty('--drag')
    const by = from.current === null ? 0 : event.clientY - from.current
    from.current = null
    if (Math.abs(by) >= DRAG) step(by < 0 ? 1 : -1)
    else if (event.type === 'pointerup') onHeight(height === 'low' ? 'half' : height === 'half' ? 'tall' : 'half')
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? 1 : -1)
  }
  return (
    <button
      type="button"
      className="handle"
      aria-label={`${words.sheet}: ${height === 'tall' ? words.smallerSheet : words.largerSheet}`}
      onPointerDown={(event) => {
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={keys}
      onClick={(event) => {
        // Only keyboards and assistive technology come here without a pointer of their own.
        if (event.detail === 0) onHeight(height === 'low' ? 'half' : height === 'half' ? 'tall' : 'half')
      }}
    />
  )
}
