import { createRoot } from 'react-dom/client'
import { uiLanguageFor } from '../../../src/contract/language.ts'
import { noSenses } from '../../../src/model/senses.ts'
import { createSpots } from '../../../src/model/spots.ts'
import { createStage } from '../../../src/model/stage.ts'
import { createVisit } from '../../../src/model/visit.ts'
import people from '../../../public/people/people.bin?url'
import { AboutPage } from '../../../src/showroom/about/AboutPage.tsx'
import { KeptPage } from '../../../src/showroom/kept/KeptPage.tsx'
import { Showroom } from '../../../src/showroom/Showroom.tsx'
import { applyAppearance } from '../../../src/ui/preferences/appearance.ts'
import { createPreferences } from '../../../src/ui/preferences/preferences.ts'
import type { LookDrawer } from '../../../src/ui/look/drawn.ts'
import { createLookPreview } from '../../../src/world/look/preview.ts'
import { standActs } from './acts.ts'
import { standCar } from './car.ts'
import { STATES } from './states.ts'

const asked = new URLSearchParams(location.search)
const language = uiLanguageFor([asked.get('language') ?? 'en'])
const name = asked.get('state') ?? 'looking'
const edition = { number: 1, showroom: standCar }
const visit = createVisit(edition, language)
const state = STATES[name]
visit.setState(state?.visit ?? {})
const stage = createStage({ showroom: standCar, configuration: visit.getState().configuration, language, theme: 'light', reducedMotion: false, self: 'customer' })
stage.setState(state?.stage ?? {})
const spots = createSpots()
const pressed: unknown[][] = []
const acts = standActs(visit, stage, pressed)
const root = createRoot(document.getElementById('ui')!)
applyAppearance(createPreferences(localStorage), () => undefined)
const direction = asked.get('direction')
if (direction) document.documentElement.dir = direction

// A place for each note and ring, as the scene would give it: spread over what the panel leaves free.
const place = () => {
  const { covered } = stage.getState()
  const width = innerWidth - covered.left - covered.right
  const height = innerHeight - covered.bottom
  const ids = [...standCar.hotspots.map((hotspot) => hotspot.id), 'point:advisor', 'point:customer']
  ids.forEach((id, index) => spots.put(id, { x: covered.left + width * (0.2 + 0.14 * index), y: height * (0.5 + 0.04 * index) }, true))
  spots.flush()
}
stage.subscribe(place)
addEventListener('resize', place)

const drawLook: LookDrawer = async (canvas, still) => createLookPreview(canvas, await (await fetch(people)).arrayBuffer(), { still, advisor: false })

if (name === 'about') root.render(<AboutPage showroom={standCar} language={language} />)
else if (name === 'kept-page' || name === 'kept-gone') {
  const talk = STATES['talk']!.visit!.talk!
  const kept = { showroom: 'stand', edition: 1, advisor: 'Robin Sample', startedAt: 0, entries: [...talk.entries], configuration: visit.getState().configuration, deleteAt: Date.UTC(2026, 1, 4) }
  root.render(<KeptPage language={language} load={() => Promise.resolve(name === 'kept-gone' ? null : { kept, edition })} remove={() => Promise.resolve()} />)
} else {
  root.render(<Showroom visit={visit} stage={stage} acts={acts} senses={{ ...noSenses, level: () => 0.6 }} spots={spots} drawLook={drawLook} />)
  place()
}

/** What a test may look at and change. */
export interface Stand {
  visit: typeof visit
  stage: typeof stage
  spots: typeof spots
  pressed: typeof pressed
  states: typeof STATES
}
Object.assign(window, { stand: { visit, stage, spots, pressed, states: STATES } satisfies Stand })
