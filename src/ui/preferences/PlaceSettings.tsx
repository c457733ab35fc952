import { useStore } from 'zustand'
import { lets } from '../../contract/presenting.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { placeAt, placesOf } from '../../model/surroundings.ts'
import { settingsWords } from '../../words/settings.ts'
import { SelectField } from '../controls/SelectField.tsx'
import { Switch } from '../controls/Switch.tsx'
import { useText, useWords } from '../language.ts'
import type { PreferencesStore } from './preferences.ts'

const STUDIO = ''

/** The place round the product, its time of day and its sound, for this person alone. Nothing where the showroom offers no places. */
export function PlaceSettings({ showroom, preferences }: { showroom: Showroom; preferences: PreferencesStore }) {
  const words = useWords(settingsWords)
  const text = useText()
  const { place, time, ambience } = useStore(preferences)
  const places = placesOf(showroom)
  const at = placeAt(showroom, { place, time })
  const times = places.find((each) => each.name === at?.place)?.times ?? []
  if (places.length === 0) return null
  return (
    <div className="stack">
      <SelectField
        label={words.place}
        value={at?.place ?? STUDIO}
        options={[{ value: STUDIO, label: words.studio }, ...places.map((each) => ({ value: each.name, label: text(each.label) }))]}
        onChange={(next) => preferences.setState({ place: next || null, time: null })}
      />
      {at && times.length > 1 && (
        <SelectField
          label={words.timeOfDay}
          value={at.time}
          options={times.map((each) => ({ value: each.name, label: text(each.label) }))}
          onChange={(next) => preferences.setState({ time: next })}
        />
      )}
      {at && lets(showroom, 'place-sound') && (
        <div className="lines">
          <div>
            <Switch label={words.ambience} note={words.ambienceWhy} on={ambience === 'on'} onChange={(on) => preferences.setState({ ambience: on ? 'on' : 'off' })} />
          </div>
        </div>
      )}
    </div>
  )
}
