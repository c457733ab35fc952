import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { OwnFloorActs, OwnFloorStore } from '../model/own-floor.ts'
import type { Senses } from '../model/senses.ts'
import type { Spots } from '../model/spots.ts'
import type { StageModel, StageStore } from '../model/stage.ts'
import type { VisitActs } from '../model/visit-acts.ts'
import type { Panel as PanelName, VisitStore } from '../model/visit.ts'
import { LanguageContext } from '../ui/language.ts'
import { LookDrawerContext, type LookDrawer } from '../ui/look/drawn.ts'
import { PortraitContext, type PortraitMaker } from '../ui/people/portrait.ts'
import { createPreferences, type PreferencesStore } from '../ui/preferences/preferences.ts'
import '../ui/style/components.css'
import './style/showroom.css'
import './style/place.css'
import { Announcer } from './announce/Announcer.tsx'
import { Captions } from './captions/Captions.tsx'
import { Arriving } from './arriving/Arriving.tsx'
import { AttentionContext, type AttentionOnPage } from './attention/attention-context.ts'
import { createAskDraft } from './ask/ask-draft.ts'
import { SkipLinks } from './chrome/SkipLinks.tsx'
import { Title } from './chrome/Title.tsx'
import { Tools } from './chrome/Tools.tsx'
import { Views } from './chrome/Views.tsx'
import { createFocusWish } from './panel/focus-wish.ts'
import { Panel } from './panel/Panel.tsx'
import { PrintSheet, type Still } from './print/PrintSheet.tsx'
import { SpotsLayer } from './spots/SpotsLayer.tsx'
import { SurfaceContext, type Surface } from './surface.ts'
import { Twin } from './twin/Twin.tsx'
import { useAppearance } from './use-appearance.ts'
import { useArrived } from './use-arrived.ts'

/** There is nothing to look at: no WebGL, or none any more, or no car. The list of the car stands in its place. */
const isPictureless = ({ picture, loading }: StageModel) => picture === 'none' || picture === 'lost' || (picture === 'starting' && loading.phase === 'failed')

export interface ShowroomProps {
  visit: VisitStore
  stage: StageStore
  acts: VisitActs
  senses: Senses
  /** Where points of the room fall on the page; the scene writes it each frame. */
  spots: Spots
  /** What somebody set on this device. Left out: read from the browser's own storage. */
  preferences?: PreferencesStore
  /** Draws the portrait of a look. Left out: a letter stands for the face. */
  portrait?: PortraitMaker
  /** Draws oneself for the editor of looks. Left out: it goes without. */
  drawLook?: LookDrawer
  /** Measuring what is looked at, after a yes. Left out: nothing is measured and nobody asked. */
  attention?: AttentionOnPage | null
  /** Paints the room for paper. Left out: a sheet without a picture. */
  still?: Still
  /** Address of a picture of the product as it comes, for where nothing can be drawn. */
  poster?: string | undefined
  /** Opens the car as it stands on one's own floor. Left out: the device cannot. */
  quickLook?: (() => Promise<void>) | undefined
  /** The product in one's own place. Left out: nothing of it is offered. */
  ownFloor?: { store: OwnFloorStore; acts: OwnFloorActs } | undefined
}

/**
 * The customer's page over the canvas. Reads the stores, calls the acts, and tells the stage what its panel covers and how
 * the page looks. Lies over the picture and lets presses through to it wherever nothing stands.
 */
export function Showroom({ visit, stage, acts, senses, spots, preferences: given, portrait, drawLook, attention, still, poster, quickLook, ownFloor }: ShowroomProps) {
  const [preferences] = useState(() => given ?? createPreferences(localStorage))
  const [focus] = useState(createFocusWish)
  const [asking] = useState(createAskDraft)
  const surface = useMemo<Surface>(
    () => ({
      visit,
      stage,
      acts,
      senses,
      spots,
      preferences,
      asking,
      quickLook: quickLook ?? null,
      ownFloor: ownFloor ?? null,
      go: (panel: PanelName) => {
        focus.want()
        acts.show(panel)
      },
      focus
    }),
    [visit, stage, acts, senses, spots, preferences, asking, quickLook, ownFloor, focus]
  )
  const language = useStore(visit, (model) => model.language)
  const arrived = useArrived(stage)
  const pictureless = useStore(stage, isPictureless)
  useAppearance(surface)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const placed = useStore(stage, ({ surroundings, seat }) => surroundings !== null || seat !== null)
  const looks = arrived ? (pictureless ? 'showroom is-pictureless' : placed ? 'showroom has-place' : 'showroom') : 'showroom is-arriving'
  return (
    <SurfaceContext value={surface}>
      <AttentionContext value={attention ?? null}>
      <LanguageContext value={language}>
        <PortraitContext value={portrait ?? null}>
          <LookDrawerContext value={drawLook ?? null}>
          <div className={looks} lang={language}>
            <SkipLinks />
            <Announcer />
            {arrived && <Title />}
            <Panel arrived={arrived} />
            {arrived ? (
              <>
                <Views />
                {!pictureless && <SpotsLayer />}
                <Tools />
                <Captions />
              </>
            ) : (
              <Arriving />
            )}
            <Twin shown={pictureless} poster={poster} />
            <PrintSheet still={still ?? null} />
          </div>
          </LookDrawerContext>
        </PortraitContext>
      </LanguageContext>
      </AttentionContext>
    </SurfaceContext>
  )
}
