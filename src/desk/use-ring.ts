import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Offer } from '../contract/queue.ts'
import { languageName } from '../words/format.ts'
import type { DeskWords } from '../words/desk.ts'
import { pageOfRing, startRing } from './ring.ts'
import { deviceStorage, keepRingSettings, readRingSettings, type RingSettings } from './ring-settings.ts'
import { createRingSound, type RingSound } from './ring-sound.ts'

/** The ring of this desk as its settings show it. */
export interface Ring {
  settings: RingSettings
  change(part: Partial<RingSettings>): void
  /** False until somebody has pressed something on the page: browsers keep it silent before. */
  audible: boolean
  hear(): void
}

/** Rings while there is an offer, by the means chosen on this device. */
export function useRing(offer: Offer | null, words: DeskWords): Ring {
  const [settings, setSettings] = useState(() => readRingSettings(deviceStorage()))
  const { sound, audible } = useRingSound()
  const request = offer?.request ?? null
  const title = `${words.someoneAsks} · ${words.desk}`
  const body = offer ? `${languageName(offer.language)}, ${words.inMode(offer.mode)}` : ''

  useEffect(() => {
    if (request === null) return
    // Once the page may sound, a ring that began in silence is begun anew.
    return startRing({ title, body }, { ...settings, sound: settings.sound && audible }, sound, pageOfRing())
  }, [request, title, body, settings, sound, audible])

  const change = (part: Partial<RingSettings>) => {
    const next = { ...settings, ...part }
    setSettings(next)
    keepRingSettings(deviceStorage(), next)
  }
  return { settings, change, audible, hear: () => sound.once(settings.loudness) }
}

/** One sound for the life of the desk, made possible by the first press anywhere. */
function useRingSound(): { sound: RingSound; audible: boolean } {
  const [sound] = useState(createRingSound)
  useEffect(() => {
    const allow = () => sound.allow()
    window.addEventListener('pointerdown', allow)
    window.addEventListener('keydown', allow)
    return () => {
      window.removeEventListener('pointerdown', allow)
      window.removeEventListener('keydown', allow)
      sound.close()
    }
  }, [sound])
  return { sound, audible: useSyncExternalStore(sound.watch, sound.ready) }
}
