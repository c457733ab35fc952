import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { uiLanguageFor } from '../contract/language.ts'
import { Desk } from '../desk/Desk.tsx'
import { createSpots } from '../model/spots.ts'
import { api } from '../net/api.ts'
import { fetchBytes } from '../net/bytes.ts'
import type { StageStore } from '../model/stage.ts'
import { applyAppearance } from '../ui/preferences/appearance.ts'
import { createPreferences } from '../ui/preferences/preferences.ts'
import { soundInHeadset } from './headset/sound.ts'
import { wireDesk } from './desk/wire.ts'
import { lookDrawer } from './look/drawer.ts'
import { ownStore } from './page/own-store.ts'
import { portraits } from './page/portraits.ts'
import { askedDetail } from './page/asked-detail.ts'
import { followComfort } from './page/comfort.ts'
import { followSurroundings } from './page/surroundings.ts'
import { besideActs } from './page/beside-acts.ts'
import { toSignIn } from '../ui/to-sign-in.ts'
import { signInActs } from './page/sign-in-acts.ts'
import type { StageHandle, StageWiring } from './stage/start.ts'

const answerLeft = (id: string, text: string) => api.answerLeft(id, crypto.randomUUID(), text)

/** Starts the desk for who is signed in; whoever is not goes to sign in. */
async function startDesk(): Promise<void> {
  const me = await signInActs.me()
  if (!me) return toSignIn()
  if (!me.rights.includes('desk.attend')) return location.assign('/team')

  const preferences = createPreferences(ownStore())
  const language = preferences.getState().language ?? uiLanguageFor([...me.languages, ...navigator.languages])
  document.documentElement.lang = language
  const root = createRoot(document.getElementById('app')!)
  const spots = createSpots()
  const portrait = portraits()
  const drawLook = lookDrawer(true)
  let stage: StageStore | null = null
  let unfollow: (() => void) | null = null
  let box: HTMLDivElement | null = null
  let drawn: HTMLDivElement | null = null
  let room: StageHandle | null = null
  let headset: StageWiring['headset'] | undefined
  let appearance = { theme: 'light' as 'light' | 'dark', reducedMotion: false }

  const wired = wireDesk({
    language,
    ...appearance,
    onSignedOut: toSignIn,
    onStage: (made) => {
      stage = made
      stage.setState(appearance)
      stage.subscribe((now, before) => {
        if (before.headset === 'in' && now.headset !== 'in' && drawn !== box) renew()
      })
      unfollow?.()
      const undo = [followSurroundings(preferences, stage), followComfort(preferences, stage), soundInHeadset(stage, preferences, wired.acts)]
      unfollow = () => undo.forEach((each) => each())
      render()
      void openRoom()
    },
    enterHeadset: () => void room?.headset.enter().catch((error: unknown) => console.warn('the headset was not entered:', error))
  })
  applyAppearance(preferences, ({ theme, reducedMotion }) => {
    appearance = { theme, reducedMotion }
    stage?.setState(appearance)
  })

  // The room is drawn when there is both something to show and a place to show it in, and only then is its code fetched.
  const openRoom = async () => {
    if (!stage || !box || room) return
    const canvas = document.createElement('canvas')
    canvas.tabIndex = 0
    box.replaceChildren(canvas)
    const [{ startStage }, { feedDeskHeadset }] = await Promise.all([import('./stage/start.ts'), import('./desk/headset-feed.ts')])
    headset ??= feedDeskHeadset({ desk: wired.desk, stage, acts: wired.acts, preferences, replies: besideActs.replies, me, leave: () => void room?.headset.leave() })
    const made = await startStage({ canvas, stage, headset, acts: wired.acts, senses: wired.senses, fetchBytes, spots, yields: wired.yields, ownAvatars: wired.ownAvatars, ...askedDetail() })
    // Its place went while it was being set up: another room is on its way there, or none.
    if (canvas.isConnected) room = made
    else made.dispose()
  }
  const place = (element: HTMLDivElement | null) => {
    if (element === box) return
    box = element
    // Whoever is in the headset stays there, wherever the page puts its room meanwhile.
    if (stage?.getState().headset === 'in') return
    renew()
  }
  const renew = () => {
    room?.dispose()
    room = null
    drawn = box
    void openRoom()
  }
  wired.desk.subscribe((now, before) => {
    if (now.language !== before.language) document.documentElement.lang = now.language
  })
  const render = () =>
    root.render(createElement(Desk, { desk: wired.desk, stage, acts: wired.acts, senses: wired.senses, room: place, account: signInActs, beside: besideActs, me, preferences, spots, answerLeft, portrait, drawLook, ownAvatar: wired.ownAvatar }))
  render()
}

await startDesk()
