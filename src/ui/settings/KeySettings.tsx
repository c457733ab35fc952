import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { bound, KEY_ACTS, type KeyAct, keyOf, mayBind, noBindings } from '../../model/moving/keys.ts'
import { movingWords } from '../../words/moving.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'
import { Notice } from '../Notice.tsx'
import type { PreferencesStore } from '../preferences/preferences.ts'
import { useKeyNames } from './key-names.ts'

/** Which key does what on the picture; each can be given another. */
export function KeySettings({ preferences }: { preferences: PreferencesStore }) {
  const words = useWords(movingWords)
  const { moving } = useStore(preferences)
  const [asking, setAsking] = useState<KeyAct | null>(null)
  const [odd, setOdd] = useState(false)
  const nameOf = useKeyNames()
  useEffect(() => {
    if (!asking) return undefined
    const onKey = (event: KeyboardEvent) => {
      // Modifiers are part of somebody's way through the page; Tab and Escape leave the question.
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return
      if (event.code === 'Tab' || event.code === 'Escape') return setAsking(null)
      event.preventDefault()
      event.stopPropagation()
      if (!mayBind(event.code)) return setOdd(true)
      preferences.setState({ moving: { ...moving, keys: bound(moving.keys, asking, event.code) } })
      setAsking(null)
      setOdd(false)
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [asking, moving, preferences])
  return (
    <div className="stack">
      <p className="quiet small-print">{words.keysWhy}</p>
      <ul className="lines key-lines">
        {KEY_ACTS.map((act) => (
          <li key={act}>
            <span id={`key-${act}`}>{words[act]}</span>
            <Button size="small" aria-describedby={`key-${act}`} aria-pressed={asking === act} onClick={() => setAsking(asking === act ? null : act)}>
              {asking === act ? words.pressKey : nameOf(keyOf(moving.keys, act))}
            </Button>
          </li>
        ))}
      </ul>
      {odd && <Notice>{words.notThisKey}</Notice>}
      {moving.keys !== noBindings && Object.keys(moving.keys).length > 0 && (
        <Button size="small" onClick={() => preferences.setState({ moving: { ...moving, keys: noBindings } })}>
          {words.usualKeys}
        </Button>
      )}
    </div>
  )
}
