import { useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { freeName } from '../../../contract/draft/begin.ts'
import { REGIONS } from '../../../contract/attention/region.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { Switch } from '../../../ui/controls/Switch.tsx'
import { useText, useWords } from '../../../ui/language.ts'
import { useEditing, type Picked } from '../editor-props.ts'
import { ZoneForm } from './ZoneForm.tsx'

/** What may be measured of attention, after a yes: where it is sold, and the zones that seconds are summed over. */
export function AttentionForm({ picked }: { picked: StoreApi<Picked> }) {
  const { description, change } = useEditing()
  const words = useWords(moreWords)
  const text = useText()
  const { attention } = description
  const zones = attention?.zones ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const zone = zones.find(({ name }) => name === chosen) ?? zones[0]
  const label = { en: moreWords.en.newZone, ...(description.languages.includes('fr') && { fr: moreWords.fr.newZone }) }
  const first = picked.getState().part ?? description.parts[0]!.name
  const measure = (on: boolean) => change({ name: 'set', at: ['attention'], to: on ? ({ format: 1, market: 'strict', zones: [{ name: 'zone', label, parts: [first] }] } as never) : null })
  const add = () => {
    const name = freeName('zone', new Set(zones.map((each) => each.name)))
    if (change({ name: 'add', at: ['attention', 'zones'], member: { name, label, parts: [first] }, before: null }) === null) setChosen(name)
  }
  return (
    <>
      <div className="lines"><div><Switch label={words.measured} note={words.measuredHint} on={attention !== undefined} onChange={measure} /></div></div>
      <p className="quiet small-print">{words.policyElsewhere}</p>
      {attention && (
        <>
          <SelectField label={words.market} hint={words.marketHint} value={attention.market} options={REGIONS.map((region) => ({ value: region, label: words[region] }))} onChange={(to) => change({ name: 'set', at: ['attention', 'market'], to })} />
          <h3>{words.zones}<Button size="small" kind="quiet" icon="plus" onClick={add}>{words.addZone}</Button></h3>
          <p className="quiet small-print">{words.zonesHint}</p>
          <ul className="choice-table">
            {zones.map((each) => (
              <li key={each.name}>
                <button type="button" aria-pressed={each.name === zone?.name} onClick={() => setChosen(each.name)}>
                  <span>{text(each.label)}</span>
                  <small>{words.partsOf(each.parts.length)}</small>
                </button>
              </li>
            ))}
          </ul>
          {zone && <ZoneForm key={zone.name} zone={zone} picked={picked} removed={() => setChosen(null)} />}
        </>
      )}
    </>
  )
}
