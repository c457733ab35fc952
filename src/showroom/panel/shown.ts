import type { VisitModel } from '../../model/visit.ts'
import type { SheetHeight } from './Handle.tsx'

/** What the one panel shows: a part of it that was asked for, or the knock, which comes by itself. */
export type Shown = VisitModel['panel'] | 'knock' | 'together'

/** `folded`: the knock was put aside into the door, where it stays lit. */
export function shownIn(model: VisitModel, folded: boolean): Shown {
  if (model.knock && !folded) return 'knock'
  const talking = model.talk !== null && model.talk.ended === null
  if (model.panel === 'look') return model.looking ? 'look' : talking ? 'together' : 'options'
  if (model.panel === 'talk') return talking ? 'together' : model.talk ? 'ended' : 'options'
  if (model.panel === 'ended') return model.talk?.ended ? 'ended' : talking ? 'together' : 'options'
  if (model.panel === 'options' && talking) return 'together'
  if ((model.panel === 'ask' || model.panel === 'nobody') && talking) return 'together'
  if (model.panel === 'ask' && model.place) return 'options'
  return model.panel
}

/** Whether the log of the conversation is in sight: then it speaks for itself. */
export const showsLog = (model: VisitModel): boolean => model.panel !== 'options' && shownIn(model, true) === 'together'

/** Half of a phone for options, tall for people. */
export const heightFor = (shown: Shown): SheetHeight => (shown === 'options' || shown === 'settings' || shown === 'self' ? 'half' : 'tall')

/** The panel is itself the door: no second one stands under it. */
export const isDoor = (shown: Shown): boolean => shown === 'ask' || shown === 'nobody' || shown === 'knock' || shown === 'together' || shown === 'look'
