import type { UiLanguage } from '../../contract/language.ts'
import { textIn } from '../../contract/text-in.ts'
import { SEAT_NAMES } from '../../contract/seat.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { headsetWords } from '../../words/headset.ts'
import { movingWords } from '../../words/moving.ts'
import { tapeWords } from '../../words/tape.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { lengthIn, measured } from '../moving/tape.ts'
import { inRows } from './rows.ts'
import type { Standing, Tastes } from './tastes.ts'

const plain = (id: string, label: string, on = false): HeadsetButton => ({ id, label, kind: 'plain', on })
const shut = (language: UiLanguage): HeadsetButton => plain('close', headsetWords[language].close)

/** The points on the product, by name. */
export function spotsPanel(showroom: Showroom, language: UiLanguage): HeadsetPanelModel {
  const buttons = showroom.hotspots.map(({ id, label }) => plain(`spot:${id}`, textIn(label, language)))
  return { title: headsetWords[language].spots, lines: [], rows: [...inRows(buttons, 2), [shut(language)]] }
}

/** One point: what there is to say of it. Null for one that this edition does not have. */
export function spotPanel(showroom: Showroom, language: UiLanguage, id: string): HeadsetPanelModel | null {
  const spot = showroom.hotspots.find((each) => each.id === id)
  if (!spot) return null
  return { title: textIn(spot.label, language), lines: [{ kind: 'text', text: textIn(spot.text, language) }], rows: [[plain('spots', headsetWords[language].spots), shut(language)]] }
}

/** The seats, the one that one sits in, and the way out. `beside`: whom the seat next to one may be offered, by name. */
export function seatsPanel(showroom: Showroom, language: UiLanguage, { seat, offered }: Standing, beside: string | null): HeadsetPanelModel {
  const words = movingWords[language]
  const rows = SEAT_NAMES.filter((name) => showroom.parts.some((part) => part.name === `seats-${name.split('-')[0]}`))
  const offer = seat && beside !== null ? [[plain('offer-seat', offered ? words.seatOffered(beside) : words.offerSeat(beside), offered !== null)]] : []
  return {
    title: words.seats,
    lines: [],
    rows: [...inRows(rows.map((name) => plain(`seat:${name}`, words[name], seat === name)), 2), ...offer, [{ ...plain('get-out', words.getOut), disabled: seat === null }, shut(language)]]
  }
}

/** The measuring tape: what it measures, in the units that somebody chose. */
export function tapePanel(language: UiLanguage, { tape }: Standing, { moving }: Tastes): HeadsetPanelModel {
  const words = tapeWords[language]
  const length = tape && measured(tape)
  const say = (metres: number) => lengthIn(moving.units, metres, language)
  const lines = length
    ? [
        { kind: 'text' as const, text: words.straight(say(length.straight)) },
        { kind: 'text' as const, text: words.high(say(length.high)) },
        { kind: 'text' as const, text: words.flat(say(length.flat)) }
      ]
    : [{ kind: 'text' as const, text: tape?.from ? words.second : words.first }]
  return { title: words.tape, lines, rows: [[plain('tape-anew', words.anew), plain('tape-away', words.away)], [plain('set-moving:units', movingWords[language][`units-${moving.units}`]), shut(language)]] }
}
