import type { UiLanguage } from '../../contract/language.ts'
import { type HeadsetWords, headsetWords } from '../../words/headset.ts'
import { movingWords } from '../../words/moving.ts'
import type { CallState } from '../../contract/call-state.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import type { VisitModel } from '../visit.ts'
import { talkLines } from './talk-lines.ts'
import type { Standing } from './tastes.ts'

/** The conversation as it stands in the room: the last lines, quick answers, writing, microphone, distance, end. */
export function talkPanel(visit: VisitModel, standing: Standing): HeadsetPanelModel | null {
  const words = headsetWords[visit.language]
  const { talk, language } = visit
  if (!talk) return null
  const name = visit.advisor?.name ?? ''
  if (talk.ended) return { title: words.ended, lines: [{ kind: 'text', text: words.keepLater }], rows: [[button('close', words.close)]] }
  const replies = words.replies.split('|').map((reply) => button(`say:${reply}`, reply))
  return {
    title: name,
    ...(visit.line === 'open' ? {} : { aside: words.noLine }),
    lines: talkLines({ talk, self: 'customer', other: name, showroom: visit.edition.showroom, language }),
    // What is there only now and then stands above what is always in its place.
    rows: [now(language, standing, name), replies, [microphoneButton(visit.call, words), { ...button('write', words.write), kind: 'write' }, button('step-back', words.stepBack), button('end', words.end)]]
  }
}

/** To stop pointing while one points, and to offer the seat beside one while one sits. */
function now(language: UiLanguage, { pointing, seat, offered }: Standing, name: string): HeadsetButton[] {
  const moving = movingWords[language]
  return [...(pointing ? [button('point-stop', headsetWords[language].stopPointing)] : []), ...(seat ? [button('offer-seat', offered ? moving.seatOffered(name) : moving.offerSeat(name), offered !== null)] : [])]
}

function button(id: string, label: string, on = false): HeadsetButton {
  return { id, label, kind: 'plain', on }
}

/** Turns one's microphone on, off and on again. */
export function microphoneButton({ microphone: state }: CallState, words: HeadsetWords): HeadsetButton {
  if (state === 'on') return button('mute', words.mute, true)
  if (state === 'muted') return button('unmute', words.unmute)
  return { ...button('microphone', words.microphoneOn), disabled: state === 'refused' || state === 'missing' }
}
