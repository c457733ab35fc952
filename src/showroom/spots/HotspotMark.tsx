import { useId, useState } from 'react'
import { useSurface, useStage } from '../surface.ts'

interface HotspotMarkProps {
  id: string
  part: string
  label: string
  note: string
}

/** A labelled point: its name where there is room, its text once it is pressed. */
export function HotspotMark({ id, part, label, note }: HotspotMarkProps) {
  const { acts } = useSurface()
  const selected = useStage((model) => model.selected === part)
  const [open, setOpen] = useState(false)
  const shown = open && selected
  const noteId = useId()
  return (
    <li className="spot" data-spot={id} data-open={shown || undefined}>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={shown ? noteId : undefined}
        onClick={() => {
          setOpen(!shown)
          acts.select(shown ? null : part)
        }}
      >
        <span>{label}</span>
      </button>
      {shown && (
        <p className="spot-note" id={noteId}>
          {note}
        </p>
      )}
    </li>
  )
}
