import { useEffect, useRef, type KeyboardEvent } from 'react'
import { commonWords } from '../../words/common.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'

interface HoldToTalkProps {
  speaking: boolean
  onHold: (down: boolean) => void
  size: 'normal' | 'small'
}

/** Speaks while it is held, by pointer or by space and Enter; letting go anywhere, or losing the page, ends it. */
export function HoldToTalk({ speaking, onHold, size }: HoldToTalkProps) {
  const words = useWords(commonWords)
  const held = useRef(false)
  const hold = (down: boolean) => {
    if (held.current !== down) onHold((held.current = down))
  }
  const key = (event: KeyboardEvent, down: boolean) => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (!event.repeat) hold(down)
  }
  useEffect(() => {
    const state = held
    return () => {
      if (state.current) onHold((state.current = false))
    }
  }, [onHold])
  return (
    <Button
      size={size}
      icon={speaking ? 'microphone' : 'microphone-off'}
      aria-pressed={speaking}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        hold(true)
      }}
      onPointerUp={() => hold(false)}
      onPointerCancel={() => hold(false)}
      onLostPointerCapture={() => hold(false)}
      onKeyDown={(event) => key(event, true)}
      onKeyUp={(event) => key(event, false)}
      onBlur={() => hold(false)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {words.holdToTalk}
    </Button>
  )
}
