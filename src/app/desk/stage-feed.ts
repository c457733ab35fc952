import type { PersonInRoom, StageModel, StageStore } from '../../model/stage.ts'
import type { DeskModel, DeskStore } from '../../model/desk.ts'
import { seatOf } from '../../model/desk-receives.ts'

const nobody: StageModel['people'] = []
const nothing: StageModel['pointed'] = { customer: null, advisor: null }

/** What the desk's room shows: the conversation on show, with its customer once the advisor was let in. */
export function feedDeskStage(desk: DeskStore, stage: StageStore): () => void {
  let people: readonly PersonInRoom[] = nobody
  const feed = (model: DeskModel) => {
    const seat = seatOf(model, model.active)
    if (!seat?.edition) return
    const { name, look } = seat.customer
    const here = seat.state === 'together' && seat.talk.otherOnline
    const known = people[0]
    if (!here) people = nobody
    else if (!known || known.name !== (name ?? '') || known.look !== look)
      people = [{ side: 'customer', name: name ?? '', look, advisor: false, verified: false }]
    stage.setState({
      showroom: seat.edition.showroom,
      configuration: seat.configuration,
      language: model.language,
      people,
      pointed: seat.talk.ended ? nothing : seat.talk.pointed,
      threshold: seat.state === 'together' ? 'open' : 'shut',
      distance: seat.distance,
      offered: seat.talk.ended ? null : seat.offered
    })
  }
  feed(desk.getState())
  return desk.subscribe((now, before) => {
    if (now.seats !== before.seats || now.active !== before.active || now.language !== before.language) feed(now)
  })
}
