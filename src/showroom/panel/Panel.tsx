import { useRef, useState } from 'react'
import { showroomWords } from '../../words/showroom.ts'
import { useWords } from '../../ui/language.ts'
import { classes } from '../../ui/classes.ts'
import { TheDoor } from '../door/TheDoor.tsx'
import { Total } from '../options/Total.tsx'
import { homeOf, useSurface, useVisit } from '../surface.ts'
import { Content } from './Content.tsx'
import { Handle, type SheetHeight } from './Handle.tsx'
import { heightFor, isDoor, shownIn } from './shown.ts'
import { useCovered } from './use-covered.ts'
import { useEscape } from './use-escape.ts'
import { useFolded } from './use-folded.ts'
import { useFocusKept } from './use-focus-kept.ts'

/** The one panel: it shows one thing at a time, never lies over the car, and ends in the door. */
export function Panel({ arrived }: { arrived: boolean }) {
  const words = useWords(showroomWords)
  const { stage, acts, visit, go, focus } = useSurface()
  const element = useRef<HTMLElement>(null)
  const knock = useVisit((model) => model.knock?.conversation ?? null)
  const [folded, fold] = useFolded(element)
  const shown = useVisit((model) => shownIn(model, folded === knock))
  const [chosen, setChosen] = useState<{ for: string; height: SheetHeight } | null>(null)
  const height = chosen?.for === shown ? chosen.height : heightFor(shown)

  useCovered(element, stage, arrived)
  useFocusKept(element, shown, focus)
  useEscape(() => {
    if (shown === 'knock') fold(knock)
    else if (shown === 'look') {
      focus.want()
      acts.leaveLook(false)
    } else if (stage.getState().selected) acts.select(null)
    else if (shown === 'ended' ? visit.getState().place !== null : shown !== 'options' && shown !== 'together') go(homeOf(visit.getState()))
  })

  const label = shown === 'knock' ? words.knock : shown === 'together' ? words.conversation : shown === 'settings' ? words.settings : words.options
  return (
    <aside className={classes('panel', `is-${height}`, `shows-${shown}`)} id="panel" tabIndex={-1} aria-label={label} ref={element}>
      {arrived && <Handle height={height} onHeight={(next) => setChosen({ for: shown, height: next })} />}
      {!isDoor(shown) && (
        <footer id="door" tabIndex={-1}>
          {shown === 'options' && arrived && <Total />}
          <TheDoor
            onSeeWho={() => {
              focus.want()
              fold(null)
            }}
          />
        </footer>
      )}
      {(arrived || shown !== 'options') && <Content shown={shown} onFold={() => fold(knock)} />}
    </aside>
  )
}
