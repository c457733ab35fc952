import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Address } from '../../contract/draft/address.ts'
import type { Misfit } from '../../contract/draft/apply.ts'
import type { Command } from '../../contract/draft/command.ts'
import type { ToStudio } from '../../contract/draft/protocol.ts'
import { FRAME_LIMIT } from '../../contract/protocol.ts'
import { edited, emptyDraft, entered, refused, taken, welcomed, type DraftModel } from '../../model/studio/draft.ts'
import { undoAndRedo, type Back } from '../../model/studio/undo.ts'
import { Refused } from '../../net/refused.ts'
import type { StudioLine, StudioLineOptions } from '../../net/studio-line.ts'
import { createUnsent } from './unsent.ts'

export interface DraftSession {
  readonly draft: StoreApi<DraftModel>
  /**
   * Makes an edit at once, and brings it to the house as soon as there is a line; says why, where it does not fit. `seen`: the last
   * entry that its author had before their eyes, if that is not the newest.
   */
  edit(command: Command, seen?: number): Misfit | null
  /** Takes back or does again one's own last. What would go over somebody's later words is done only by who is `sure`; else it is given back. */
  undo(sure?: boolean): Back | null
  redo(sure?: boolean): Back | null
  /** Says where one is at work. */
  at(where: Address | null): void
  putAside(seq: number): void
  dropUntaken(id: string): void
  close(): void
}

interface Options {
  slug: string
  page: string
  /** Who is signed in: what one left unsent on a device is sent under nobody else's name. */
  person: string
  store: Pick<Storage, 'getItem' | 'setItem'>
  openLine(slug: string, page: string, options: StudioLineOptions): StudioLine
}

/** What was refused for a moment only is sent again after so long, ms. */
const AGAIN_AFTER = 1000
/** Most bytes of an edit: a frame holds a little beside it. */
const LARGEST = FRAME_LIMIT - 256

/** Opens a draft in one window: edits show at once, go out one after another, and are kept here until the house has them. */
export function openDraft({ slug, page, person, store, openLine }: Options): DraftSession {
  const unsent = createUnsent(store, slug, person)
  const draft = createStore<DraftModel>(() => ({ ...emptyDraft(slug, page), pending: unsent.all(page) }))
  let sending = false
  let closed = false
  let where: Address | null = null

  function update(change: (model: DraftModel) => DraftModel): void {
    const before = draft.getState()
    draft.setState(change(before), true)
    if (draft.getState().pending !== before.pending) unsent.keep(page, draft.getState().pending)
  }

  function hear(message: ToStudio): void {
    if (message.t === 'welcome') update((model) => welcomed(model, message.state))
    else if (message.t === 'entry') update((model) => entered(model, message.entry))
    else if (message.t === 'workers') draft.setState({ workers: message.workers })
    void pump()
  }

  /** One edit at a time: each stands on those before it. */
  async function pump(): Promise<void> {
    const next = draft.getState().pending[0]
    if (sending || closed || !next || draft.getState().line === 'out') return
    sending = true
    const { id } = next.edit
    try {
      const answer = await line.act({ t: 'edit', ...next.edit })
      if (answer.t === 'ok' && answer.seq !== undefined) update((model) => taken(model, id, answer.seq!))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { misfit, by } = error.said as { misfit?: Misfit; by?: number | null }
      // What is not of the protocol will not be at the next try: it is put aside, and holds up nothing behind it.
      if (misfit || error.reason === 'bad-message' || error.reason === 'too-large') update((model) => refused(model, id, misfit ?? 'not-fitting', by ?? null))
      else await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    } finally {
      sending = false
    }
    void pump()
  }

  const line = openLine(slug, page, {
    onMessage: hear,
    onState(state) {
      if (draft.getState().line === 'out') return
      draft.setState({ line: state })
      if (state === 'open') {
        line.tell({ t: 'at', at: where === null ? null : [...where] })
        void pump()
      }
    },
    onRefused: () => draft.setState({ line: 'out' })
  })

  function edit(command: Command, undoes: string | null = null, seen?: number): Misfit | null {
    const done = edited(draft.getState(), crypto.randomUUID(), command, undoes, seen)
    if ('misfit' in done) return done.misfit
    if (new TextEncoder().encode(JSON.stringify(done.edit)).length > LARGEST) return 'not-fitting'
    update(() => done.model)
    void pump()
    return null
  }
  function back(which: 'undo' | 'redo', sure: boolean): Back | null {
    const step = undoAndRedo(draft.getState())[which]
    if (step?.over && !sure) return step
    if (step) edit(step.command, step.undoes)
    return null
  }

  return {
    draft,
    edit: (command, seen) => edit(command, null, seen),
    undo: (sure = false) => back('undo', sure),
    redo: (sure = false) => back('redo', sure),
    at(next) {
      if (next?.join('/') === where?.join('/')) return
      where = next
      line.tell({ t: 'at', at: next === null ? null : [...next] })
    },
    putAside: (seq) => draft.setState((model) => ({ seenOver: [...model.seenOver, seq] })),
    dropUntaken: (id) => draft.setState((model) => ({ untaken: model.untaken.filter((each) => each.edit.id !== id) })),
    close() {
      closed = true
      line.close()
    }
  }
}
