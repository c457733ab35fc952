import type { StoreApi } from 'zustand/vanilla'
import type { Address } from '../../../contract/draft/address.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { useWords } from '../../../ui/language.ts'
import { useEditing, type Picked } from '../editor-props.ts'
import { AttentionForm } from './AttentionForm.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import { PlacesForm } from './PlacesForm.tsx'
import { StyleForm } from './StyleForm.tsx'
import { WithheldForm } from './WithheldForm.tsx'
import './more.css'

/** What concerns the whole showroom beside its product: fetched when somebody goes there. */
export function MoreForm({ at, picked }: { at: Address; picked: StoreApi<Picked> }) {
  const { description } = useEditing()
  const words = useWords(moreWords)
  if (at[0] === 'style') return <StyleForm />
  if (at[0] === 'attention') return <AttentionForm picked={picked} />
  if (at[0] === 'surroundings') {
    const place = description.surroundings?.places.find(({ name }) => name === at[2])
    return place ? <PlaceForm place={place} /> : <PlacesForm />
  }
  return (
    <>
      <WithheldForm />
      <h3>{words.elsewhere}</h3>
      <p>{words.elsewhereMore}</p>
      <div><a className="button is-small" href="/team">{words.toTeam}</a></div>
    </>
  )
}
