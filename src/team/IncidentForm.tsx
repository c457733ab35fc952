import { type FormEvent, useState } from 'react'
import type { TellIncident } from '../contract/incident.ts'
import type { Team } from '../contract/team.ts'
import { cleanWriting } from '../contract/writing.ts'
import { incidentWords } from '../words/incident.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/controls/SelectField.tsx'
import { TextField } from '../ui/controls/TextField.tsx'
import { useText, useWords } from '../ui/language.ts'

/** How long ago it began, minutes. */
const AGO = ['0', '5', '15', '30', '60', '120'] as const
const MINUTE = 60_000
/** It stands at the door, where there is little room. */
const REASON_LIMIT = 200

/** What went wrong, since when and where. The same press sent again tells it once. */
export function IncidentForm({ showrooms, busy, onTell }: { showrooms: Team['showrooms']; busy: boolean; onTell(incident: TellIncident): void }) {
  const words = useWords(incidentWords)
  const text = useText()
  const [id] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState('')
  const [began, setBegan] = useState<(typeof AGO)[number]>('0')
  const [showroom, setShowroom] = useState('')
  const [missing, setMissing] = useState(false)
  const tell = (event: FormEvent) => {
    event.preventDefault()
    const written = cleanWriting(reason)
    setMissing(written === '')
    if (written !== '') onTell({ id, reason: written, began: Number(began) * MINUTE, showroom: showroom || null })
  }
  return (
    <form className="stack is-airy" onSubmit={tell}>
      <TextField label={words.reason} hint={words.reasonHint} error={missing ? words.reasonMissing : null} rows={2} dir="auto" maxLength={REASON_LIMIT} value={reason} onChange={setReason} />
      <SelectField label={words.began} value={began} options={AGO.map((minutes) => ({ value: minutes, label: words.ago(Number(minutes)) }))} onChange={setBegan} />
      {showrooms.length > 1 && (
        <SelectField
          label={words.where}
          value={showroom}
          options={[{ value: '', label: words.everywhere }, ...showrooms.map(({ slug, title }) => ({ value: slug as string, label: text(title) }))]}
          onChange={setShowroom}
        />
      )}
      <div>
        <Button kind="primary" type="submit" disabled={busy}>
          {words.tell}
        </Button>
      </div>
    </form>
  )
}
