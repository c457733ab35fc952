import type { Change } from '../../contract/configuration.ts'
import type { Entry } from '../../contract/conversation.ts'
import { textIn } from '../../contract/language.ts'
import { type HeadsetWords, headsetWords } from '../../words/headset.ts'
import { movingWords } from '../../words/moving.ts'
import type { HeadsetButton, HeadsetLine, HeadsetPanelModel } from '../headset.ts'
import { undoneBy } from '../undone.ts'
import type { VisitModel } from '../visit.ts'
import type { Standing } from './tastes.ts'

/** So many lines of a talk stand on the panel; the page has all of them. */
const LINES = 4

/** The conversation as it stands in the room: the last lines, quick answers, writing, microphone, distance, end. */
export function talkPanel(visit: VisitModel, standing: Standing): HeadsetPanelModel | null {
  const words = headsetWords[visit.language]
  const { talk } = visit
  if (!talk) return null
  const name = visit.advisor?.name ?? ''
  if (talk.ended) return { title: words.ended, lines: [{ kind: 'text', text: words.keepLater }], rows: [[button('close', words.close)]] }
  const pointed = talk.pointed.advisor
  const part = pointed && visit.edition.showroom.parts.find((candidate) => candidate.name === pointed.part)
  const pointing: HeadsetLine[] = part ? [{ kind: 'note', text: words.points(name, textIn(part.label, visit.language)) }] : []
  const said = talk.entries.flatMap((entry) => lineOf(entry, visit, words, name))
  const unsent = talk.unsent.map((message): HeadsetLine => ({ kind: 'own', text: message.text }))
  const replies = words.replies.split('|').map((reply) => button(`say:${reply}`, reply))
  return {
    title: name,
    ...(visit.line === 'open' ? {} : { aside: words.noLine }),
    lines: [...[...said, ...unsent].slice(-LINES), ...pointing],
    // What is there only now and then stands above what is always in its place.
    rows: [now(visit, standing, name, words), replies, [microphone(visit, words), { ...button('write', words.write), kind: 'write' }, button('step-back', words.stepBack), button('end', words.end)]]
  }
}

/** To stop pointing while one points, and to offer the seat beside one while one sits. */
function now({ language }: VisitModel, { pointing, seat, offered }: Standing, name: string, words: HeadsetWords): HeadsetButton[] {
  const moving = movingWords[language]
  return [...(pointing ? [button('point-stop', words.stopPointing)] : []), ...(seat ? [button('offer-seat', offered ? moving.seatOffered(name) : moving.offerSeat(name), offered !== null)] : [])]
}

function button(id: string, label: string, on = false): HeadsetButton {
  return { id, label, kind: 'plain', on }
}

function microphone(visit: VisitModel, words: HeadsetWords): HeadsetButton {
  const { microphone: state } = visit.call
  if (state === 'on') return button('mute', words.mute, true)
  if (state === 'muted') return button('unmute', words.unmute)
  return { ...button('microphone', words.microphoneOn), disabled: state === 'refused' || state === 'missing' }
}

/** What a change is about, by the name that people know. */
function nameOf(change: Change, { edition: { showroom }, language }: VisitModel): string {
  const found = change.kind === 'choose' ? showroom.groups.find(({ id }) => id === change.group) : showroom.parts.find(({ name }) => name === change.part)
  return found ? textIn(found.label, language) : ''
}

function lineOf(entry: Entry, visit: VisitModel, words: HeadsetWords, name: string): HeadsetLine[] {
  if (entry.kind === 'said') return [{ kind: entry.who === 'advisor' ? 'person' : 'own', text: entry.text }]
  if (entry.kind === 'note') return []
  const undone = undoneBy(visit.talk?.entries ?? [], entry)
  const { change } = entry
  if (!undone && change.kind !== 'choose') return []
  const what = nameOf(undone ?? change, visit)
  const who = entry.who === 'advisor' ? name : words.you
  return [{ kind: 'note', text: undone ? words.undid(who, what) : words.changed(who, what) }]
}
