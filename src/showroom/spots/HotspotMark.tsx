import { useId, useState } from 'react'
import { useSurface, useStage } from '../surface.ts'
import { usePlaced } from './use-placed.ts'

interface HotspotMarkProps {
  id: string
  part: string
  label: string
  note: string
  /** How high its name stands over it, in steps, so that neighbours do not lie over one another. */
  rise: number
}

/** A labelled point: its name always, its text once it is pressed. */
export function HotspotMark({ id, part, label, note, rise }: HotspotMarkProps) {
  const { acts } = useSurface()
  const selected = useStage((model) => model.selected === part)
  const [open, setOpen] = useState(false)
  const shown = open && selected
  const noteId = useId()
  const element = usePlaced<HTMLLIElement>(id)
  return (
    <li className={`spot rise-${rise}`} ref={element} data-open={shown || undefined}>
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
