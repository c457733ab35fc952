import { useId, useState } from 'react'
import { chosenIn, surprisedIn, undoneIn, type LookDraft } from '../../model/look/draft.ts'
import { matters, SECTION_NAMES, SECTIONS, type Section } from '../../model/look/fields.ts'
import { commonWords } from '../../words/common.ts'
import { lookWords } from '../../words/look.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'
import { Tabs } from '../Tabs.tsx'
import { LookField } from './LookField.tsx'
import { LookPreview } from './LookPreview.tsx'
import '../style/look.css'

/** What is looked at from close. */
const CLOSE: readonly Section[] = ['face', 'hair']

interface LookEditorProps {
  draft: LookDraft
  onDraft(draft: LookDraft): void
  /** Where it will be kept. */
  note: string
}

/** Everything of a look, with oneself turning above it. Keeping and leaving are its owner's. */
export function LookEditor({ draft, onDraft, note }: LookEditorProps) {
  const words = useWords(lookWords)
  const common = useWords(commonWords)
  const [section, setSection] = useState<Section>('face')
  const [said, setSaid] = useState('')
  const panel = useId()
  const titles = { face: words.face, hair: words.hairPart, clothes: words.clothes, body: words.body }
  return (
    <>
      <div className="look-top">
        <LookPreview look={draft.now} close={CLOSE.includes(section)} />
        <div className="look-acts">
          <Button
            icon="shuffle"
            onClick={() => {
              onDraft(surprisedIn(draft, Math.random))
              setSaid(words.surprised)
            }}
          >
            {words.surprise}
          </Button>
          <Button
            kind="quiet"
            icon="undo"
            disabled={draft.past.length === 0}
            onClick={() => {
              onDraft(undoneIn(draft))
              setSaid(words.undone)
            }}
          >
            {common.undo}
          </Button>
          <span className="unseen" role="status">
            {said}
          </span>
        </div>
        <Tabs label={words.parts} value={section} tabs={SECTION_NAMES.map((name) => ({ value: name, label: titles[name] }))} onChange={setSection} controls={panel} />
      </div>
      <div className="body look-fields" id={panel} role="tabpanel" aria-label={titles[section]}>
        {SECTIONS[section]
          .filter((field) => matters(draft.now, field.key))
          .map((field) => (
            <LookField key={field.key} look={draft.now} field={field} onChoose={(value) => onDraft(chosenIn(draft, field, value))} />
          ))}
        <small>{note}</small>
      </div>
    </>
  )
}
