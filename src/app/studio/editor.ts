import { createElement } from 'react'
import type { Matrix4 } from 'three'
import { createStore } from 'zustand/vanilla'
import { applyChange, fitConfiguration, initialConfiguration } from '../../contract/configure.ts'
import type { ProductFacts } from '../../contract/draft/issues.ts'
import type { Me } from '../../contract/http.ts'
import type { Vec3 } from '../../contract/ids.ts'
import { noSenses } from '../../model/senses.ts'
import { createSpots } from '../../model/spots.ts'
import { createStage, type StageActs, type StageStore } from '../../model/stage.ts'
import { fetchBytes } from '../../net/bytes.ts'
import { modelsApi } from '../../net/models.ts'
import { openStudioLine } from '../../net/studio-line.ts'
import { makingOf, sameMaking, type Making } from '../../contract/making.ts'
import { draftsApi } from '../../net/studio.ts'
import type { EditorActs, EditorProps, Picked, Stand } from '../../studio/editor/editor-props.ts'
import { EditorPage } from '../../studio/editor/EditorPage.tsx'
import { applyAppearance } from '../../ui/preferences/appearance.ts'
import { createPreferences } from '../../ui/preferences/preferences.ts'
import { askedDetail } from '../page/asked-detail.ts'
import { openPage } from '../page/open-page.ts'
import { ownStore } from '../page/own-store.ts'
import { reasonOf } from '../page/refusal.ts'
import type { StageHandle } from '../stage/start.ts'
import type { StudioTools } from '../stage/studio-tools.ts'
import { openDraft } from './draft-session.ts'
import { ownPreview } from './own-preview.ts'
import { buriedIn, productFacts } from './product-facts.ts'
import { windowId } from './window-id.ts'

/** How far before the eye a view is held to look, metres: the car stands about there. */
const AHEAD = 5

/** Bytes as JSON holds them, some at a time: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

/** Opens the editor on the draft of one showroom. */
export function openEditor(slug: string, me: Me): void {
  const page = windowId()
  const session = openDraft({ slug, page, person: me.id, store: ownStore(), openLine: openStudioLine })
  const { draft } = session
  const picked = createStore<Picked>(() => ({ part: null, at: null, turn: 0 }))
  const product = createStore<{ facts: ProductFacts | null }>(() => ({ facts: null }))
  const spots = createSpots()
  let stage: StageStore | null = null
  let box: HTMLDivElement | null = null
  let opening = false
  let eye: Matrix4 | null = null
  let read: string | null = null

  const stageActs: StageActs = {
    select(part, at = null) {
      stage?.setState({ selected: part })
      if (part !== null && at) picked.setState(({ turn }) => ({ part, at, turn: turn + 1 }))
    },
    open: (part, open) => change({ kind: 'open', part, open }),
    choose: (group, choice) => change({ kind: 'choose', group, choice }),
    point: () => undefined,
    look: (id) => stage?.setState(({ view }) => ({ view: { id, turn: view.turn + 1 } })),
    sit: (seat) => stage?.setState({ seat }),
    measure: (tape) => stage?.setState({ tape }),
    holdChip: (chip) => stage?.setState({ chip })
  }
  /** Shows a choice for trying: what rules forbid visitors may still be looked at here. */
  function change(wish: Parameters<typeof applyChange>[2]): void {
    stage?.setState(({ showroom, configuration }) => {
      const outcome = applyChange({ ...showroom, rules: [] }, configuration, wish)
      return outcome.fits ? { configuration: outcome.configuration } : {}
    })
  }

  function stand(): Stand | null {
    const current = stage?.getState()
    if (!eye || !current) return null
    const round = (place: Vec3): Vec3 => place.map((value) => Math.round(value * 100) / 100) as Vec3
    const { elements } = eye
    // A camera looks along its own −z, the third column turned about.
    const position: Vec3 = [elements[12]!, elements[13]!, elements[14]!]
    const aim = position.map((value, axis) => value - AHEAD * elements[8 + axis]!) as Vec3
    // One moves nearer and farther; the lens stays that of the view one came by.
    const view = current.showroom.views.find(({ id }) => id === current.view.id) ?? current.showroom.views[0]!
    return { eye: round(position), aim: round(aim), fov: view.fov }
  }

  let room: { readonly handle: StageHandle; readonly colour: string; readonly begun: Making; tools?: Promise<StudioTools> } | null = null
  const toolsOf = (): Promise<StudioTools | null> => (room ? (room.tools ??= room.handle.tools(room.colour, room.begun)) : Promise.resolve(null))
  let leaveRoom = (): void => undefined
  async function openRoom(): Promise<void> {
    const { shown } = draft.getState()
    if (!box || !shown || opening) return
    opening = true
    const mine = box
    const own = createStage({ showroom: shown, configuration: initialConfiguration(shown), language: document.documentElement.lang, theme: 'light', reducedMotion: false, self: 'customer' })
    stage = own
    let handle: StageHandle | null = null
    const stop = applyAppearance(createPreferences(ownStore()), ({ theme, reducedMotion }) => own.setState({ theme, reducedMotion }))
    leaveRoom = () => {
      stop()
      room = null
      handle?.dispose()
    }
    const canvas = document.createElement('canvas')
    canvas.tabIndex = 0
    mine.replaceChildren(canvas)
    const begun = makingOf(shown)
    const { startStage } = await import('../stage/start.ts')
    handle = await startStage({ canvas, stage: own, acts: stageActs, senses: noSenses, fetchBytes, spots, watched: (_pose, lens) => void (eye = lens.matrixWorld), ...askedDetail() })
    // Left while it was still being fetched: it was nobody's room.
    if (stage !== own) return handle.dispose()
    room = { handle, colour: getComputedStyle(mine).getPropertyValue('--focus').trim(), begun }
    follow()
  }

  /** What is made of the model by hand is seen as it is made. */
  function follow(): void {
    if (!room || !stage || (!room.tools && sameMaking(makingOf(stage.getState().showroom), room.begun))) return
    void toolsOf().then((tools) => tools?.remade()).catch((error: unknown) => console.warn('the product stays as it was made:', error))
  }

  draft.subscribe(({ shown }, before) => {
    if (!shown) return
    if (read !== shown.product) {
      read = shown.product
      // Without the model's own list of what it has, only what the description says itself is checked.
      productFacts(shown.product).then(
        (facts) => {
          product.setState({ facts })
          // Where hotspots lie is looked at by a tree of some megabytes, which comes after everything else.
          buriedIn(shown.product).then((buried) => read === shown.product && product.setState({ facts: { ...facts, buried } }), (error: unknown) => console.warn('hotspots within the body are not looked for:', error))
        },
        () => product.setState({ facts: null })
      )
    }
    if (stage && before.shown && before.shown.product !== shown.product) {
      // Another model stands in another room.
      leaveRoom()
      stage = null
      opening = false
    }
    if (shown !== before.shown) stage?.setState(({ configuration }) => ({ showroom: shown, configuration: fitConfiguration({ ...shown, rules: [] }, configuration) }))
    if (shown !== before.shown) follow()
    void openRoom()
  })

  const acts: EditorActs = {
    edit: session.edit,
    undo: session.undo,
    redo: session.redo,
    seen: () => draft.getState().kept?.seq ?? 0,
    at: session.at,
    putAside: session.putAside,
    dropUntaken: session.dropUntaken,
    choose: stageActs.choose,
    select: (part) => stageActs.select(part),
    look: stageActs.look,
    open: stageActs.open,
    tools: toolsOf,
    async tryOut(what) {
      const before = stage?.getState().configuration
      if (!stage || !before || !room || stage.getState().reducedMotion) return
      if (what.kind === 'shooting-star') await (await room.handle.surprises())?.star()
      if (what.kind === 'greeting') await (await import('../surprises/greet.ts')).greet(stage, () => before)
      if (what.kind === 'colour') stageActs.choose(what.group, what.choice)
    },
    stand,
    products: async () => (me.rights.includes('models.read') ? (await modelsApi.models()).models.flatMap(({ product, name }) => (product === null ? [] : [{ product, name }])) : []),
    place: (name, time) => stage?.setState({ surroundings: name === null || time === null ? null : { place: name, time } }),
    async pictures(description, views) {
      const { editionPictures } = await import('./edition-pictures.ts')
      return editionPictures(description, views)
    },
    bringLogo: async (file) => draftsApi.bringLogo(slug, base64(new Uint8Array(await file.arrayBuffer()))),
    history: (before) => draftsApi.history(slug, before ?? draft.getState().history[0]?.seq ?? null),
    editions: () => draftsApi.editions(slug),
    edition: (number) => draftsApi.edition(slug, number),
    publish: (seq, note) => draftsApi.publish(slug, seq, note),
    rollBack: (to) => draftsApi.rollBack(slug, to),
    plan: (seq, note, at) => draftsApi.plan(slug, seq, note, at),
    unplan: () => draftsApi.unplan(slug),
    preview: ownPreview(slug, draftsApi),
    letThrough: modelsApi.letThrough,
    refusal: reasonOf
  }
  openPage((props: EditorProps) => createElement(EditorPage, props), {
    draft, picked, product, spots, acts,
    mayPublish: me.rights.includes('showrooms.publish'),
    room(element: HTMLDivElement | null) {
      box = element
      if (element) void openRoom()
      else {
        leaveRoom()
        stage = null
        opening = false
      }
    }
  })
}
