import { useEffect, useState } from 'react'
import { partName } from '../../ui/names.ts'
import { showroomWords } from '../../words/showroom.ts'
import { twinWords } from '../../words/twin.ts'
import { useSurface } from '../surface.ts'
import { announcements, type Saying } from './announcements.ts'
import { ownDoings } from './own-doings.ts'
import { createPace } from './pace.ts'

/** Says politely what happens, and never in a flood (see pace.ts). */
export function Announcer() {
  const { visit, stage } = useSurface()
  const [said, setSaid] = useState({ text: '', turn: 0 })
  useEffect(() => {
    const pace = createPace()
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = (sayings: readonly Saying[]) => {
      const now = performance.now()
      pace.add(sayings, now)
      const due = pace.due()
      if (due === null || timer !== undefined) return
      timer = setTimeout(
        () => {
          timer = undefined
          const text = pace.take(performance.now(), twinWords[visit.getState().language].andMore)
          setSaid(({ turn }) => ({ text, turn: turn + 1 }))
        },
        Math.max(0, due - now)
      )
    }
    const stopVisit = visit.subscribe((now, before) => {
      say(announcements(before, now))
      // A button of the list that changes its name says nothing by itself.
      if (document.activeElement?.closest('#list')) say(ownDoings(before, now))
    })
    const stopStage = stage.subscribe((now, before) => {
      const words = showroomWords[visit.getState().language]
      if (now.picture !== before.picture && now.picture === 'drawn') say([{ about: 'picture', text: words.carIsHere }])
      if (now.picture !== before.picture && now.picture === 'lost') say([{ about: 'picture', text: words.pictureLost }])
      if (now.selected && now.selected !== before.selected) say([{ about: 'selected', text: words.selected(partName(now.showroom, now.selected, now.language)) }])
    })
    return () => {
      stopVisit()
      stopStage()
      clearTimeout(timer)
    }
  }, [visit, stage])
  return (
    <p className="unseen" role="status" aria-live="polite">
      {/* Made anew each time: the same words again are said again. */}
      <span key={said.turn}>{said.text}</span>
    </p>
  )
}
