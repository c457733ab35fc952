import { useState } from 'react'
import { NOTE_LIMIT } from '../../contract/beside.ts'
import type { BesideActs } from '../../model/beside.ts'
import { skillsIn } from '../../model/team.ts'
import { besideWords } from '../../words/beside.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { NOTES } from '../focus-places.ts'
import { type BesideState, useBeside } from './use-beside.ts'

/** For the advisor alone: a note and labels beside the conversation on show. Never sent to the visitor. */
export default function BesidePanel({ beside, conversation }: { beside: BesideActs; conversation: string }) {
  const words = useWords(besideWords)
  const at = useBeside(beside, conversation)
  const [labels, setLabels] = useState<string | null>(null)
  return (
    <section className="beside" id={NOTES} onBlur={at.keep}>
      <h3>
        {words.notes} <span role="status">{at.state === 'kept' ? '' : at.state === 'writing' ? words.keeping : at.state === 'unkept' ? words.notKept : ''}</span>
      </h3>
      <TextField
        label={words.note}
        hint={words.noteHint}
        rows={3}
        dir="auto"
        maxLength={NOTE_LIMIT}
        disabled={at.state === 'loading'}
        value={at.draft.note}
        onChange={(note) => at.change({ note })}
      />
      <TextField
        label={words.labels}
        hint={words.labelsHint}
        maxLength={300}
        autoComplete="off"
        disabled={at.state === 'loading'}
        value={labels ?? at.draft.labels.join(', ')}
        onChange={(written) => {
          setLabels(written)
          at.change({ labels: skillsIn(written).map((label) => label.slice(0, 30)).slice(0, 12) })
        }}
        onBlur={() => setLabels(null)}
      />
      {at.state === 'newer' && <Newer at={at} />}
      {at.trouble && <Notice bad>{words.trouble(at.trouble)}</Notice>}
    </section>
  )
}

function Newer({ at }: { at: BesideState }) {
  const words = useWords(besideWords)
  return (
    <Notice
      bad
      action={
        <div className="row is-wrapping">
          <Button size="small" onClick={at.takeNewer}>
            {words.takeNewer}
          </Button>
          <Button size="small" onClick={at.overwrite}>
            {words.overwrite}
          </Button>
        </div>
      }
    >
      {words.newer}
    </Notice>
  )
}
