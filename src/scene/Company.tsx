import { useEffect } from 'react'
import { uiLanguageFor } from '../contract/language.ts'
import { roomWords } from '../words/room.ts'
import { createBodies } from './bodies.ts'
import { startCompany } from './company.ts'
import { startWearing } from './own-avatar/wearing.ts'
import { useRoom } from './room-parts.ts'

/** Where the shapes of all people lie. */
const PEOPLE = '/people/people.bin'

/** Everybody else in the room. Their shapes are fetched when the first one comes. */
export function Company() {
  const parts = useRoom()
  useEffect(() => {
    let undo: (() => void) | null = null
    let over = false
    const begin = async () => {
      const data = await parts.fetchBytes(PEOPLE)
      if (over) return
      const words = roomWords[uiLanguageFor([parts.stage.getState().language])]
      const bodies = createBodies(data, words, parts.eye)
      parts.scene.add(bodies.object)
      const stop = startCompany(parts, bodies)
      const undress = startWearing(parts, bodies)
      undo = () => {
        stop()
        undress()
        bodies.dispose()
      }
    }
    const when = () => {
      if (parts.stage.getState().people.length === 0) return
      unwatch()
      // Without bodies the conversation still goes on: heard, read and pointed at by rings on the page.
      parts.awaits(begin()).catch((error: unknown) => console.warn('nobody can be drawn:', error))
    }
    const unwatch = parts.stage.subscribe(when)
    when()
    return () => {
      over = true
      unwatch()
      undo?.()
    }
  }, [parts])
  return null
}
