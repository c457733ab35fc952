import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { captionOf } from '../../model/captions.ts'
import { useSurface, useVisit } from '../surface.ts'

/** What the advisor writes, large under the picture while it is read. Screen readers hear it from the log. */
export function Captions() {
  const { preferences } = useSurface()
  const on = useStore(preferences, (now) => now.captions === 'on')
  const talk = useVisit((model) => model.talk)
  const caption = useMemo(() => captionOf(talk, 'customer'), [talk])
  const { seq = 0, stands = 0 } = caption ?? {}
  // What was written before the page was opened is read already.
  const [read, setRead] = useState(seq)
  useEffect(() => {
    if (seq <= read) return undefined
    const timer = setTimeout(() => setRead(seq), stands)
    return () => clearTimeout(timer)
  }, [seq, read, stands])
  if (!on || !caption || seq <= read) return null
  return (
    <p className="captions" aria-hidden dir="auto">
      <span>{caption.text}</span>
    </p>
  )
}
