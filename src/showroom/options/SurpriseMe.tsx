import { useState } from 'react'
import type { Configuration } from '../../contract/configuration.ts'
import { unlike, type Proposed } from '../../contract/surprise-me.ts'
import { stepsBetween } from '../../model/steps.ts'
import { surpriseWords } from '../../words/surprises.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { choiceName, groupName } from '../../ui/names.ts'
import { useSurface } from '../surface.ts'
import { triedIn } from './tried.ts'

/** A car unlike what was chosen so far, with its reason, and the way back. */
export function SurpriseMe() {
  const words = useWords(surpriseWords)
  const language = useLanguage()
  const { acts, visit } = useSurface()
  const [told, setTold] = useState<{ proposed: Proposed | null; before: Configuration } | null>(null)
  const tried = triedIn(visit)
  const surprise = () => {
    const { edition, configuration } = visit.getState()
    const proposed = unlike(edition.showroom, configuration, tried, Math.floor(Math.random() * 4_294_967_296))
    setTold({ proposed, before: told?.before ?? configuration })
    for (const { group, choice } of proposed?.steps ?? []) acts.choose(group, choice)
  }
  const back = () => {
    const { edition, configuration } = visit.getState()
    for (const { group, choice } of stepsBetween(edition.showroom, configuration, told!.before) ?? []) acts.choose(group, choice)
    setTold(null)
  }
  const { showroom } = visit.getState().edition
  const fresh = told?.proposed?.steps.filter(({ group }) => told.proposed!.fresh.includes(group)) ?? []
  return (
    <section className="group">
      <div className="row is-wrapping">
        <Button icon="shuffle" onClick={surprise}>{told ? words.again : words.me}</Button>
        {told?.proposed && <Button icon="undo" onClick={back}>{words.back}</Button>}
      </div>
      <div role="status">
        {told && (
          <p className="small-print">
            {told.proposed === null
              ? words.nothing
              : [
                  ...(fresh.length > 0 ? [words.why(fresh.map(({ group, choice }) => choiceName(showroom, group, choice, language)).join(', '))] : []),
                  ...(told.proposed.seen.length > 0 ? [words.whySeen(told.proposed.seen.map((group) => groupName(showroom, group, language)).join(', '))] : [])
                ].join(' ')}
          </p>
        )}
      </div>
      {told && <p className="quiet small-print">{words.byChance}</p>}
    </section>
  )
}
