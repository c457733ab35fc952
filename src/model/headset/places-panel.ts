import { lets } from '../../contract/presenting.ts'
import { textIn } from '../../contract/text-in.ts'
import { headsetWords } from '../../words/headset.ts'
import { settingsWords } from '../../words/settings.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { placeAt, placesOf, type PlaceWish } from '../surroundings.ts'
import type { VisitModel } from '../visit.ts'
import { inRows } from './rows.ts'

/** What the panel is made of beside the visit: the place and time that this person wished for last, and whether they hear it. */
export interface PlaceTaste extends PlaceWish {
  readonly ambience: 'on' | 'off'
}

/** The place round the product, its time of day and its sound, for the one who wears the headset. Null where the edition has none. */
export function placesPanel(visit: VisitModel, taste: PlaceTaste): HeadsetPanelModel | null {
  const { showroom } = visit.edition
  const words = settingsWords[visit.language]
  const places = placesOf(showroom)
  if (places.length === 0) return null
  const at = placeAt(showroom, taste)
  const button = (id: string, label: string, on: boolean): HeadsetButton => ({ id, label, kind: 'plain', on })
  const choices = [button('place:', words.studio, at === null), ...places.map((each) => button(`place:${each.name}`, textIn(each.label, visit.language), at?.place === each.name))]
  const times = places.find((each) => each.name === at?.place)?.times ?? []
  const hours = times.length > 1 ? times.map((each) => button(`time:${each.name}`, textIn(each.label, visit.language), at?.time === each.name)) : []
  const sound = at && lets(showroom, 'place-sound') ? [[button('ambience', words.ambience, taste.ambience === 'on')]] : []
  return {
    title: words.surroundings,
    lines: [],
    rows: [...inRows(choices, 2), ...inRows(hours, 2), ...sound, [button('close', headsetWords[visit.language].close, false)]]
  }
}
