import type { StageModel, StageStore } from '../../model/stage.ts'
import type { VisitModel, VisitStore } from '../../model/visit.ts'

type Shown = Pick<StageModel, 'configuration' | 'language' | 'people' | 'pointed' | 'threshold'>

const nobody: StageModel['people'] = []
const nothing: StageModel['pointed'] = { customer: null, advisor: null }

/** What the room shows of a visit. Before the advisor is let in, a still figure drawn from the kept look is all there is. */
export function roomOf(visit: VisitModel, before: Shown): Shown {
  const together = visit.talk !== null && visit.talk.ended === null
  const card = together ? visit.advisor : (visit.knock?.advisor ?? null)
  const threshold = together ? 'open' : visit.knock ? 'knock' : 'shut'
  const known = before.people[0]
  const same = known && card && known.name === card.name && known.look === card.look && known.verified === card.verified
  const people = !card ? nobody : same ? before.people : [{ side: 'advisor' as const, advisor: true, name: card.name, look: card.look, verified: card.verified, languages: card.languages }]
  return { configuration: visit.configuration, language: visit.language, people, pointed: visit.talk?.pointed ?? nothing, threshold }
}

export function feedStage(visit: VisitStore, stage: StageStore): () => void {
  const feed = () => {
    const now = stage.getState()
    const next = roomOf(visit.getState(), now)
    const changed = (Object.keys(next) as (keyof Shown)[]).some((key) => next[key] !== now[key])
    if (changed) stage.setState(next)
  }
  feed()
  return visit.subscribe(feed)
}
