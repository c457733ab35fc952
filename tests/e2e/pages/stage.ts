import { demoShowroom } from '../../../server/demo/showroom.ts'
import { beginFirst, firstOn } from '../../../src/app/first/first.ts'
import { startStage } from '../../../src/app/stage/start.ts'
import type { Change } from '../../../src/contract/configuration.ts'
import { applyChange, effectsOf, initialConfiguration } from '../../../src/contract/configure.ts'
import { makingOf } from '../../../src/contract/making.ts'
import type { Pose } from '../../../src/contract/pose.ts'
import type { Side } from '../../../src/contract/conversation.ts'
import { createHeadset } from '../../../src/model/headset.ts'
import type { Senses } from '../../../src/model/senses.ts'
import { createSpots } from '../../../src/model/spots.ts'
import { createStage, type StageActs } from '../../../src/model/stage.ts'
import { fetchBytes } from '../../../src/net/bytes.ts'
import type { Level } from '../../../src/world/product/manifest.ts'

/* The room alone: a stage that no network feeds, so that a test says what is shown and asks what is drawn. */
const wish = new URLSearchParams(location.search)
const showroom = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
const product = wish.get('product') ?? showroom.product
const theme = wish.get('theme') === 'dark' ? 'dark' : 'light'
const reducedMotion = wish.has('still')
const stage = createStage({ showroom: { ...showroom, product }, configuration: initialConfiguration(showroom), language: 'en', theme, reducedMotion, self: 'customer' })
const spots = createSpots()
const headset = createHeadset()
const said: unknown[] = []
const offered: { pose: Pose | null } = { pose: null }

const change = (wanted: Change) => {
  const outcome = applyChange(stage.getState().showroom, stage.getState().configuration, wanted)
  if (outcome.fits) stage.setState({ configuration: outcome.configuration })
}
const acts: StageActs = {
  select: (selected) => stage.setState({ selected }),
  open: (part, open) => change({ kind: 'open', part, open }),
  choose: (group, choice) => change({ kind: 'choose', group, choice }),
  point: (part, at) => {
    said.push(['point', part, at])
    stage.setState({ pointed: { ...stage.getState().pointed, customer: part ? { part, at } : null } })
  },
  holdChip: (chip) => stage.setState({ chip }),
  measure: (tape) => stage.setState({ tape }),
  sit: (seat) => stage.setState({ seat }),
  look: (id) => stage.setState({ view: { id, turn: stage.getState().view.turn + 1 } })
}
let receive: (from: Side, pose: Pose, time: number) => void = () => undefined
const senses: Senses = {
  onPose: (listener) => {
    receive = listener
    return () => {
      receive = () => undefined
    }
  },
  level: () => 0,
  hearFrom: () => undefined,
  offerPose: (pose) => {
    offered.pose = pose
  }
}

const canvas = document.getElementById('stage') as HTMLCanvasElement
const covered = { top: 0, right: 0, bottom: 0, left: 0 }
if (!wish.has('late')) beginFirst(canvas, { product, making: makingOf(showroom), view: showroom.views[0]!, theme, reducedMotion, dress: effectsOf(showroom, initialConfiguration(showroom)), covered, fetchBytes })
const handle = await startStage({
  canvas,
  stage,
  acts,
  senses,
  fetchBytes,
  spots,
  level: (wish.get('level') ?? 'light') as Level,
  unmeasured: wish.has('unmeasured'),
  headset: { store: headset, acts: { press: (id) => said.push(['press', id]), write: (id, text) => said.push(['write', id, text]) } }
})

const test = { stage, acts, spots, headset, handle, said, offered, first: firstOn(canvas) ?? null, receive: (from: Side, pose: Pose) => receive(from, pose, 0) }
export type StageTest = typeof test
Object.assign(window, { stageTest: test })
