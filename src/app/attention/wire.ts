import type { Region } from '../../contract/attention/region.ts'
import type { Report, Seconds } from '../../contract/attention/report.ts'
import { MEASURES, type Measure } from '../../contract/attention/zones.ts'
import type { Pose } from '../../contract/pose.ts'
import type { Receipt } from '../../contract/receipt/receipt.ts'
import type { Edition } from '../../contract/showroom.ts'
import { type AttentionActs, type AttentionState, type AttentionStore, changed, createAttention, isHeld } from '../../model/attention/attention.ts'
import type { StageStore } from '../../model/stage.ts'
import type { VisitStore } from '../../model/visit.ts'
import { Refused } from '../../net/refused.ts'
import { sendGoing } from '../../net/send-going.ts'
import { askHouse } from './ask-house.ts'
import { type Lens, type Meter, startMeter } from './meter.ts'
import { saveReceipt } from './save.ts'
import { onAnnounced, takeBack, tellUntold } from './taken-back.ts'

/** Views and choices after which somebody is plainly looking round. */
const LOOKS_ROUND = 3

export interface AttentionWiring {
  readonly store: AttentionStore
  readonly acts: AttentionActs
  /** Told every drawn frame: where the head is, and what the picture is drawn with. Before a yes nothing is made of it. */
  watched(pose: Pose, lens: Lens): void
}

/** Puts measuring together for a showroom that has zones; null where there is nothing to measure. */
export function wireAttention(edition: Edition, visit: VisitStore, stage: StageStore): AttentionWiring | null {
  const { attention, slug, product } = edition.showroom
  if (!attention) return null
  const store = createAttention((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true)
  const meters: Partial<Record<Measure, Meter>> = {}
  const one = (measure: Measure) => store.getState().measures[measure]
  const set = (measure: Measure, change: Parameters<typeof changed>[2]) => store.setState((model) => changed(model, measure, change))
  /** The last picture that was drawn: a room at rest draws no other, and a measurement begins with it. */
  let drawn: { pose: Pose; lens: Lens } | null = null
  let hears = false
  let painting = false

  void tellUntold(told)
  inviteOnceLookingRound(store, stage)

  const acts: AttentionActs = {
    open: () => void ask(store.getState().region),
    setRegion: (region) => void ask(region),
    no: (measure) => set(measure, { state: 'no' }),
    yes: (measure, onClose, by) => void begin(measure, onClose, by),
    stop(measure) {
      meters[measure]?.stop()
      if (one(measure).state === 'measuring') set(measure, { state: 'stopped', seconds: meters[measure]?.measure.seconds() ?? {} })
    },
    send(measure) {
      const report = bytes(measure)
      acts.stop(measure)
      if (report === null) return
      set(measure, { state: 'sending' })
      askHouse().then((house) => house.send(report)).then(() => 'sent' as const, afterSending).then((state) => {
        // Taken back meanwhile, here or in another page: that stays.
        if (one(measure).state === 'sending') set(measure, { state })
      })
    },
    forget: (measure) => void forget(measure),
    bytes,
    keepReceipt(measure) {
      const { receipt, back } = one(measure)
      if (back ?? receipt) saveReceipt((back ?? receipt)!)
    },
    async paint(measure, seconds, size, night) {
      const meter = meters[measure]
      if (!meter || painting) return null
      painting = true
      try {
        const { paintOwn } = await import('./paint-own.ts')
        return await paintOwn(meter.measure, { product, view: edition.showroom.views[0]! }, seconds, size, night)
      } finally {
        painting = false
      }
    }
  }

  async function ask(region: Region | null): Promise<void> {
    store.setState({ region })
    try {
      const asking = await (await askHouse()).asking(slug, region)
      if (store.getState().region === region) store.setState({ asking })
    } catch {
      // Without the texts there is no question, and no yes: the panel says so, and asks anew when it is opened again.
      if (store.getState().region === region) store.setState({ asking: null })
    }
  }

  async function begin(measure: Measure, onClose: boolean, by: 'question' | 'settings'): Promise<void> {
    const { asking, region } = store.getState()
    if (!asking || one(measure).state === 'starting' || one(measure).state === 'measuring') return
    set(measure, { state: 'starting', seconds: {}, receipt: null, back: null, onClose })
    let given: Receipt | null = null
    try {
      const receipt = await (await askHouse()).yes({ showroom: slug, edition: edition.number, measure, region, language: visit.getState().language, version: asking.version, onClose, by })
      set(measure, { receipt })
      listenToOthers()
      given = receipt
      meters[measure]?.stop()
      const meter = await startMeter(measure, product, attention!.zones, (seconds) => {
        if (one(measure).state === 'measuring' && !alike(one(measure).seconds, seconds)) set(measure, { seconds })
      })
      // Taken back while the module was on its way.
      if (one(measure).state !== 'starting') return meter.stop()
      meters[measure] = meter
      if (drawn) meter.watched(drawn.pose, drawn.lens, stage.getState().headset === 'in')
      set(measure, { state: 'measuring' })
    } catch {
      if (one(measure).state !== 'starting') return
      // A yes under which nothing can be measured is none.
      if (given) void takeBack(given['dct:identifier'], given['parlour:key'])
      set(measure, { state: 'failed', receipt: null })
    }
  }

  function bytes(measure: Measure): string | null {
    const { receipt, seconds, state } = one(measure)
    if (!receipt || (!isHeld(one(measure)) && state !== 'sending')) return null
    return JSON.stringify({ receipt: receipt['dct:identifier'], key: receipt['parlour:key'], showroom: slug, measure, edition: edition.number, zones: seconds } satisfies Report)
  }

  async function forget(measure: Measure): Promise<void> {
    const { receipt } = one(measure)
    meters[measure]?.stop()
    delete meters[measure]
    set(measure, { state: receipt ? 'away' : 'withdrawn', seconds: {} })
    if (!receipt) return
    await takeBack(receipt['dct:identifier'], receipt['parlour:key'], told)
  }

  /** The house was told of a yes that was taken back. */
  function told(id: string, back: Receipt | null): void {
    for (const measure of MEASURES) if (one(measure).state === 'away' && one(measure).receipt?.['dct:identifier'] === id) set(measure, { state: 'withdrawn', back })
  }

  /** In two tabs with one receipt: what is taken back in one is measured no more in the other. */
  function listenToOthers(): void {
    if (hears) return
    hears = true
    onAnnounced((id) => {
      for (const measure of MEASURES)
        if (one(measure).receipt?.['dct:identifier'] === id && one(measure).state !== 'withdrawn' && one(measure).state !== 'away') {
          meters[measure]?.stop()
          delete meters[measure]
          set(measure, { state: 'withdrawn', seconds: {} })
        }
    })
  }

  addEventListener('pagehide', () => {
    for (const measure of MEASURES) {
      const report = one(measure).onClose && one(measure).state === 'measuring' ? bytes(measure) : null
      if (report !== null) {
        sendGoing(report)
        acts.stop(measure)
      }
    }
  })
  addEventListener('online', () => void tellUntold(told))

  return {
    store,
    acts,
    watched(pose, lens) {
      drawn = { pose, lens }
      const inHeadset = stage.getState().headset === 'in'
      meters.dwell?.watched(pose, lens, inHeadset)
      meters['in-view']?.watched(pose, lens, inHeadset)
    }
  }
}

/** What a report that was not taken leaves. One that came before, whose answer was lost, was sent. */
function afterSending(error: unknown): AttentionState {
  const reason = error instanceof Refused ? error.reason : null
  return reason === 'expired' ? 'withdrawn' : reason === 'spent' ? 'sent' : 'stopped'
}

/** The same whole seconds of the same zones. */
const alike = (a: Seconds, b: Seconds): boolean => Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([zone, seconds]) => b[zone] === seconds)

/** It makes sense to ask once somebody has changed views or choices a few times: by presses, never by where they look. */
function inviteOnceLookingRound(store: AttentionStore, stage: StageStore): void {
  let done = 0
  const stop = stage.subscribe((now, before) => {
    if (now.view.turn !== before.view.turn || now.configuration !== before.configuration || now.headset !== before.headset) done++
    if (done < LOOKS_ROUND) return
    stop()
    store.setState({ invited: true })
  })
}
