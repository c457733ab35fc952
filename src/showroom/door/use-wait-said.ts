import { useState } from 'react'
import type { Place } from '../../contract/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { useWords } from '../../ui/language.ts'

/** If a wait turns out longer than what was said for it at first, says so; null while what was said still holds. */
export function useWaitSaid(place: Place | null): string | null {
  const words = useWords(showroomWords)
  const [said, setSaid] = useState<{ request: string; most: number } | null>(null)
  if (place?.minutes && said?.request !== place.request) setSaid({ request: place.request, most: place.minutes[1] })
  if (!place?.minutes || said?.request !== place.request) return null
  const now = place.minutes[1]
  return now > said.most ? words.waitChanged(said.most, now) : null
}
