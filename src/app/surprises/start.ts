import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import type { Surprise } from '../../contract/surprises.ts'
import { textIn } from '../../contract/text-in.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import { shapeOf } from '../../model/shapes.ts'
import type { StageStore } from '../../model/stage.ts'
import { clockOf, due, openedSince, revealed, type Occasion } from '../../model/surprises.ts'
import type { VisitStore } from '../../model/visit.ts'
import { SurpriseNote, type Come } from '../../showroom/surprise/SurpriseNote.tsx'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'
import { surpriseWords } from '../../words/surprises.ts'
import { whileSeen } from '../../ui/while-seen.ts'
import type { StageHandle } from '../stage/start.ts'
import { greet } from './greet.ts'
import { sayInHeadset } from './say.ts'

interface Options {
  visit: VisitStore
  stage: StageStore
  preferences: PreferencesStore
  headset: HeadsetStore
  room: StageHandle
  choose(group: string, choice: string): void
}

/** How often the clock is looked at, ms. */
const MINUTE = 60_000

/** Waits on this page for what a showroom's surprises wait for, and brings them. Nothing of it is kept or sent. */
export async function startSurprises({ visit, stage, preferences, headset, room, choose }: Options): Promise<void> {
  const here = await room.surprises()
  const come = new Set<string>()
  const note = createStore<{ come: Come | null }>(() => ({ come: null }))
  const place = document.body.appendChild(document.createElement('div'))
  place.className = 'surprise-place'
  createRoot(place).render(createElement(SurpriseNote, { visit, note, choose }))

  const happens = (occasion: Occasion) => {
    if (preferences.getState().surprises === 'off') return
    const [first] = due(visit.getState().edition.showroom.surprises ?? [], come, occasion)
    if (!first) return
    come.add(first.id)
    bring(first.what)
  }
  const bring = (what: Surprise['what']) => {
    const { language, edition } = visit.getState()
    const { reducedMotion } = stage.getState()
    if (what.kind === 'greeting' && !reducedMotion) void greet(stage, () => visit.getState().configuration)
    if (what.kind === 'shooting-star' && !reducedMotion) void here?.star()
    if (what.kind === 'colour') {
      const showroom = revealed(edition.showroom, what.group, what.choice)
      visit.setState({ edition: { ...edition, showroom } })
      stage.setState({ showroom })
    }
    note.setState({ come: { what, at: performance.now() } })
    const words = surpriseWords[language]
    const label = what.kind === 'colour' ? edition.showroom.groups.find(({ id }) => id === what.group)?.choices.find(({ id }) => id === what.choice)?.label : undefined
    const text = what.kind === 'note' ? textIn(what.text, language) : what.kind === 'greeting' ? words.greeting : what.kind === 'shooting-star' ? words.star : words.colour(label ? textIn(label, language) : what.choice)
    sayInHeadset(headset, text)
  }
  const look = () => happens(clockOf(new Date()))
  visit.subscribe((now, before) => {
    if (now.configuration === before.configuration) return
    for (const part of openedSince(now.edition.showroom, before.configuration, now.configuration)) happens({ kind: 'opened', part })
  })
  here?.strokes((stroke) => {
    const shape = shapeOf(stroke)
    if (shape) happens({ kind: 'drawn', shape })
  })
  whileSeen(MINUTE, look)
  if (!document.hidden) look()
}
