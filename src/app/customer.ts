import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { uiLanguageFor } from '../contract/language.ts'
import { editionSchema } from '../contract/showroom.ts'
import { createOwnFloor } from '../model/own-floor.ts'
import { createSpots } from '../model/spots.ts'
import { fetchBytes } from '../net/bytes.ts'
import { Showroom } from '../showroom/Showroom.tsx'
import { createPreferences } from '../ui/preferences/preferences.ts'
import { wireAttention } from './attention/wire.ts'
import { themeOf } from './first/theme.ts'
import { watchMicrophonePermission } from './page/microphone-permission.ts'
import { ownStore } from './page/own-store.ts'
import { lookDrawer } from './look/drawer.ts'
import { portraits } from './page/portraits.ts'
import { askedDetail } from './page/asked-detail.ts'
import { followComfort } from './page/comfort.ts'
import { followSurroundings } from './page/surroundings.ts'
import type { StageHandle } from './stage/start.ts'
import { feedHeadset } from './visit/headset-feed.ts'
import { followAddress } from './visit/own-address.ts'
import { ownFloorOf } from './visit/own-floor-of.ts'
import { createQuickLook, hasQuickLook } from './visit/quick-look.ts'
import { soundInHeadset } from './headset/sound.ts'
import { welcomed } from './visit/welcomed.ts'
import { wireVisit } from './visit/wire.ts'

/** Starts the customer's page over the first picture: stores, surface, room, and a line if something was asked for before. */
export async function startCustomer(): Promise<void> {
  const edition = editionSchema.parse(JSON.parse(document.getElementById('edition')?.textContent ?? 'null'))
  const preferences = createPreferences(ownStore())
  const spots = createSpots()
  const microphone = watchMicrophonePermission()
  let room: StageHandle | null = null

  const wired = wireVisit({
    edition,
    language: preferences.getState().language ?? uiLanguageFor([document.documentElement.lang, ...navigator.languages]),
    theme: themeOf(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    enterHeadset: () => void room?.headset.enter().catch((error: unknown) => console.warn('the headset was not entered:', error))
  })
  const { visit, stage, acts, senses, yields, ownAvatars } = wired
  const attention = wireAttention(edition, visit, stage)
  followAddress(visit)
  // Before anything is drawn: what somebody comes back to is asked for while the page is still busy with itself.
  wired.resume()
  const quickLook = hasQuickLook() ? createQuickLook(visit, (title) => room?.usdz(title) ?? Promise.reject(new Error('the room does not stand yet'))) : undefined
  const ownFloor = { store: createOwnFloor(), acts: ownFloorOf(() => room) }
  createRoot(document.getElementById('app')!).render(createElement(Showroom, { visit, stage, acts, senses, spots, preferences, attention, portrait: portraits(), drawLook: lookDrawer(false), still: (onto) => room?.still(onto) ?? false, poster: document.querySelector<HTMLImageElement>('#poster img')?.currentSrc, quickLook, ownFloor }))
  followSurroundings(preferences, stage)
  followComfort(preferences, stage)
  soundInHeadset(stage, preferences, acts)
  await welcomed(visit)

  try {
    const { startStage } = await import('./stage/start.ts')
    const canvas = document.getElementById('stage') as HTMLCanvasElement
    const { store, headsetActs } = feedHeadset({ visit, stage, acts, microphone, preferences, attention, leave: () => void room?.headset.leave(), ownFloor })
    const detail = askedDetail()
    room = await startStage({ canvas, stage, acts, senses, fetchBytes, spots, yields, ownAvatars, ...(attention && { watched: attention.watched }), headset: { store, acts: headsetActs }, ownFloor: ownFloor.store, has: (manifest) => void import('./visit/offer.ts').then(({ offer }) => offer(visit, manifest)), ...detail })
    if (edition.showroom.surprises) {
      const { startSurprises } = await import('./surprises/start.ts')
      await startSurprises({ visit, stage, preferences, headset: store, room, choose: acts.choose })
    }
  } catch (cause) {
    // Files of the room that never came, or are gone from a house that has moved on: the list of the car and the door stay.
    console.warn('the room cannot be shown:', cause)
    if (!room) stage.setState({ loading: { phase: 'failed', bytes: 0, of: 0 }, headset: 'none' })
  }
}
