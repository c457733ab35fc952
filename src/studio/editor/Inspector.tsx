import type { StoreApi } from 'zustand/vanilla'
import type { Address } from '../../contract/draft/address.ts'
import { called, issueSaid } from '../../model/studio/naming.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing, type Picked } from './editor-props.ts'
import { GroupForm } from './GroupForm.tsx'
import { HotspotForm } from './HotspotForm.tsx'
import { PartForm } from './PartForm.tsx'
import { RuleForm } from './RuleForm.tsx'
import { Texts } from './Texts.tsx'
import { ViewForm } from './ViewForm.tsx'
import { WholeForm } from './WholeForm.tsx'
import { fieldWords } from '../../words/studio-fields.ts'

/** The form of what is chosen, and what is to be said of it. */
export function Inspector({ at, picked }: { at: Address; picked: StoreApi<Picked> }) {
  const { description, issues } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  const own = at.slice(0, at[0] === 'surroundings' ? 3 : 2)
  const told = issues.filter((issue) => own.length > 0 && own.every((step, index) => issue.at[index] === step))
  return (
    <>
      <h2>{own.length === 0 ? words.whole : called(description, own, language)}</h2>
      {told.map((issue) => <Notice key={`${issue.code} ${issue.at.join('/')} ${issue.about.join()}`} framed={issue.weight === 'warns'} bad={issue.weight === 'stops'} icon="warning">{issueSaid(description, issue, language)}</Notice>)}
      <Form key={own.join('/')} at={at} picked={picked} />
    </>
  )
}

function Form({ at, picked }: { at: Address; picked: StoreApi<Picked> }) {
  const { description } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const [list, name] = at
  const group = list === 'groups' && description.groups.find(({ id }) => id === name)
  if (group) return <GroupForm key={at[3] ?? ''} group={group} opened={at[3] ?? null} />
  const rule = list === 'rules' && description.rules.find(({ id }) => id === name)
  if (rule) return <RuleForm rule={rule} />
  const hotspot = list === 'hotspots' && description.hotspots.find(({ id }) => id === name)
  if (hotspot) return <HotspotForm hotspot={hotspot} picked={picked} />
  const view = list === 'views' && description.views.find(({ id }) => id === name)
  if (view) return <ViewForm view={view} />
  const part = list === 'parts' && description.parts.find((each) => each.name === name)
  if (part) return <PartForm part={part} />
  const place = list === 'surroundings' && description.surroundings?.places.find((each) => each.name === at[2])
  if (place)
    return (
      <>
        <Texts label={fields.label} at={['surroundings', 'places', place.name, 'label']} value={place.label} />
        {place.times.map((time) => <Texts key={time.name} label={time.name} at={['surroundings', 'places', place.name, 'times', time.name, 'label']} value={time.label} />)}
      </>
    )
  return list === undefined || name === undefined ? <WholeForm /> : <p className="quiet">{words.goneNow}</p>
}
