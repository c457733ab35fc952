import { useEffect, useEffectEvent, useState } from 'react'
import type { IncidentData } from '../contract/incident.ts'
import type { Team } from '../contract/team.ts'
import type { TeamActs } from '../model/team.ts'
import { clock } from '../words/format.ts'
import { incidentWords } from '../words/incident.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { IncidentForm } from './IncidentForm.tsx'

type Known = { readonly incident: IncidentData | null; readonly showrooms: Team['showrooms'] }

/** Says that something went wrong here, with its reason, and when it is over. */
export function IncidentPanel({ acts }: { acts: TeamActs }) {
  const words = useWords(incidentWords)
  const language = useLanguage()
  const [known, setKnown] = useState<Known | null>(null)
  const { busy, trouble, run } = useAttempt()
  const fetchIt = () =>
    run(async () => {
      const [incident, { showrooms }] = await Promise.all([acts.incident(), acts.team()])
      return { incident, showrooms }
    }, setKnown)
  const begin = useEffectEvent(fetchIt)
  useEffect(() => begin(), [])
  const incident = known?.incident ?? null
  const put = (now: IncidentData) => setKnown((before) => before && { ...before, incident: now })
  return (
    <section className="stack is-airy" aria-labelledby="incident-title">
      <div className="stack is-close">
        <h2 id="incident-title">{words.title}</h2>
        <p className="quiet">{words.lede}</p>
      </div>
      {trouble && (
        <Notice bad action={<Button size="small" disabled={busy} onClick={fetchIt}>{words.tryAgain}</Button>}>
          {words.failed}
        </Notice>
      )}
      {!known && !trouble && <p className="quiet">{words.loading}</p>}
      {incident && (
        <div className="incident stack" role="status">
          <p>
            <b>
              <bdi>{incident.reason}</bdi>
            </b>
          </p>
          <p className="quiet">{incident.until === null ? words.goesOn(clock(incident.since, language)) : words.wasOver(clock(incident.since, language), clock(incident.until, language))}</p>
          {incident.until === null && (
            <div>
              <Button kind="primary" disabled={busy} onClick={() => run(() => acts.endIncident(incident.id), put)}>
                {words.over}
              </Button>
            </div>
          )}
        </div>
      )}
      {known && incident?.until !== null && <IncidentForm showrooms={known.showrooms} busy={busy} onTell={(told) => run(() => acts.tellIncident(told), put)} />}
    </section>
  )
}
