import { lets, type Ability } from '../../contract/presenting.ts'
import { priceOf } from '../../contract/configure.ts'
import { textIn } from '../../contract/text-in.ts'
import { arWords } from '../../words/ar.ts'
import { money } from '../../words/format.ts'
import { movingWords } from '../../words/moving.ts'
import { tapeWords } from '../../words/tape.ts'
import { settingsWords } from '../../words/settings.ts'
import { headsetWords } from '../../words/headset.ts'
import { lookWords } from '../../words/look.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { placesOf } from '../surroundings.ts'
import type { AttentionModel } from '../attention/attention.ts'
import type { VisitModel } from '../visit.ts'
import { attentionOnWrist } from './attention-panel.ts'
import type { Sheet } from './sheet.ts'

/**
 * The menu on the wrist: the way to a person first, one press that asks, beside it by voice or in writing, then everything else there is to do, and the way out. On one's own floor there are no views, seats
 * and surroundings.
 */
export function wristOf(visit: VisitModel, sheet: Sheet, attention: AttentionModel | null, onFloor = false): HeadsetPanelModel {
  const words = headsetWords[visit.language]
  const button = (id: string, label: string): HeadsetButton => ({ id, label, kind: 'plain', on: sheet === id })
  const measured = attentionOnWrist(visit.language, attention)
  const groups = visit.edition.showroom.groups.map((group) => button(`group:${group.id}`, textIn(group.label, visit.language)))
  const inRoom = (id: Sheet, label: string) => (onFloor ? [] : [button(id, label)])
  const asked = visit.knock !== null || visit.place !== null || (visit.talk !== null && !visit.talk.ended)
  const how = asked || visit.door?.open === false ? [] : [{ ...button('how', words.how), on: sheet === 'ask' }]
  const showroomLets = (ability: Ability, ...buttons: HeadsetButton[]) => (lets(visit.edition.showroom, ability) ? buttons : [])
  const rest = [...how, ...(onFloor ? [button('floor', arWords[visit.language].here)] : []), ...groups, ...showroomLets('open', button('open', words.open)), ...inRoom('views', words.views), button('spots', words.spots), ...showroomLets('sit', ...inRoom('seats', movingWords[visit.language].seats)), ...showroomLets('measure', button('tape', tapeWords[visit.language].tape)), ...(!onFloor && placesOf(visit.edition.showroom).length > 0 ? [button('surroundings', settingsWords[visit.language].surroundings)] : []), button('settings', settingsWords[visit.language].settings), ...measured.way.map((way) => ({ ...way, on: sheet === 'attention' }))]
  const rows: HeadsetButton[][] = [[door(visit)], ...measured.rows.map((row) => [...row])]
  for (let index = 0; index < rest.length; index += 2) rows.push(rest.slice(index, index + 2))
  const mirror = { ...button('mirror', lookWords[visit.language].mirror), on: sheet.startsWith('look:') }
  rows.push([...(onFloor ? [] : [mirror]), { id: 'leave', label: words.leave, kind: 'leave', on: false }])
  const { showroom } = visit.edition
  return { title: textIn(showroom.title, visit.language), aside: money(priceOf(showroom, visit.configuration), showroom.currency, visit.language), lines: [], rows }
}

function door(visit: VisitModel): HeadsetButton {
  const words = headsetWords[visit.language]
  const state = (label: string, note: string): HeadsetButton => ({ id: 'door', label, note, kind: 'door', on: false })
  if (visit.knock) return state(words.knocks(visit.knock.advisor.name), words.noHurry)
  if (visit.talk && !visit.talk.ended) return state(visit.advisor?.name ?? words.talk, visit.line === 'open' ? '' : words.noLine)
  if (visit.place) return state(words.place(visit.place.place), words.goOn)
  return state(words.talk, visit.door?.open ? words.somebodyIn : visit.door ? words.nobodyIn : '')
}
