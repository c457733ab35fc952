import { useEffect, useState } from 'react'
import { partName } from '../../ui/names.ts'
import { showroomWords } from '../../words/showroom.ts'
import { useSurface } from '../surface.ts'
import { announcements, type Saying } from './announcements.ts'

/** What happens within this time is said together, and of one thing only the last, ms. */
const GATHER = 700
/** At most so many things are said at once: the rest is in the log and in the list. */
const MOST = 3

/** Says politely what happens beside the reader's own presses. */
export function Announcer() {
  const { visit, stage } = useSurface()
  const [text, setText] = useState('')
  useEffect(() => {
    const waiting = new Map<string, string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = (sayings: readonly Saying[]) => {
      for (const { about, text: words } of sayings) {
        waiting.delete(about)
        waiting.set(about, words)
      }
      if (waiting.size === 0 || timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        setText([...waiting.values()].slice(-MOST).join(' '))
        waiting.clear()
      }, GATHER)
    }
    const stopVisit = visit.subscribe((now, before) => say(announcements(before, now)))
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
      {text}
    </p>
  )
}
