import { useStore } from 'zustand'
import { cleanName, cleanWriting, SUBJECT_LIMIT } from '../../contract/writing.ts'
import { useSurface, useVisit } from '../surface.ts'
import { askLanguages } from './languages.ts'

/** How one would ask just now: what was said of it by hand, and for the rest what is likeliest. `ask` does it. */
export function useAsking() {
  const { acts, go, visit, asking } = useSurface()
  const door = useVisit((model) => model.door)
  const showroomLanguages = useVisit((model) => model.edition.showroom.languages)
  const draft = useStore(asking)
  const noVoice = door?.voice === false
  const mode = noVoice ? 'writing' : draft.mode
  const spoken = door?.languages ?? []
  const languages = askLanguages(navigator.languages, spoken, showroomLanguages)
  const language = draft.language ?? languages[0] ?? visit.getState().language
  const topics = door?.topics ?? []
  const topic = topics.find((each) => each === draft.topic) ?? null
  return {
    draft, noVoice, mode, spoken, languages, language, topics, topic,
    ask(name: string) {
      const subject = cleanWriting(draft.subject)
      // What is too long is not cut off: it is shown where it was written.
      if (subject.length > SUBJECT_LIMIT) return go('ask')
      acts.ask({ mode, language, name: cleanName(name) || null, subject: subject || null, topic })
    }
  }
}
