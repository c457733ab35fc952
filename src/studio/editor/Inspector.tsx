import type { StoreApi } from 'zustand/vanilla'
import type { Address } from '../../contract/draft/address.ts'
import { called, issueSaid } from '../../model/studio/naming.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Notice } from '../../ui/Notice.tsx'
import { fetched } from '../../ui/fetched.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useEditing, type Picked } from './editor-props.ts'
import { GroupForm } from './GroupForm.tsx'
import { HotspotForm } from './HotspotForm.tsx'
import { PartForm } from './PartForm.tsx'
import { RuleForm } from './RuleForm.tsx'
import { ViewForm } from './ViewForm.tsx'
import { WholeForm } from './WholeForm.tsx'

/** What concerns the whole beside its product is fetched when somebody goes there. */
const MoreForm = fetched(async () => (await import('./more/MoreForm.tsx')).MoreForm)
/** Places of a description that have their forms there. */
const MORE: readonly (string | undefined)[] = ['style', 'withheld', 'surroundings', 'attention']

const SurpriseForm = fetched(async () => (await import('./surprises/SurpriseForm.tsx')).SurpriseForm)

/** The form of what is chosen, and what is to be said of it. */
export function Inspector({ at, picked }: { at: Address; picked: StoreApi<Picked> }) {
  const { description, issues } = useEditing()
  const words = useWords(editorWords)
  const language = useLanguage()
  const own = at.length === 1 && !MORE.includes(at[0]) ? [] : at.slice(0, at[0] === 'surroundings' ? 3 : at[0] === 'attention' ? 1 : 2)
  // What a colour is too faint on is said beside it, by its own form.
  const told = issues.filter((issue) => issue.code !== 'colour-faint' && own.length > 0 && own.every((step, index) => issue.at[index] === step))
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
  const [list, name] = at
  if (MORE.includes(list)) return <MoreForm at={at} picked={picked} />
  const group = list === 'groups' && description.groups.find(({ id }) => id === name)
  if (group) return <GroupForm key={at[3] ?? ''} group={group} opened={at[3] ?? null} picked={picked} />
  const rule = list === 'rules' && description.rules.find(({ id }) => id === name)
  if (rule) return <RuleForm rule={rule} />
  const hotspot = list === 'hotspots' && description.hotspots.find(({ id }) => id === name)
  if (hotspot) return <HotspotForm hotspot={hotspot} picked={picked} />
  const view = list === 'views' && description.views.find(({ id }) => id === name)
  if (view) return <ViewForm view={view} />
  const part = list === 'parts' && description.parts.find((each) => each.name === name)
  if (part) return <PartForm part={part} picked={picked} />
  const surprise = list === 'surprises' && description.surprises?.find(({ id }) => id === name)
  if (surprise) return <SurpriseForm surprise={surprise} />
  return list === undefined || name === undefined ? <WholeForm /> : <p className="quiet">{words.goneNow}</p>
}
