import type { UiLanguage } from '../../contract/language.ts'
import { textIn } from '../../contract/text-in.ts'
import type { Offer } from '../../contract/queue.ts'
import type { Reply } from '../../contract/beside.ts'
import { commonWords } from '../../words/common.ts'
import { deskHeadsetWords } from '../../words/desk-headset.ts'
import { deskWords } from '../../words/desk.ts'
import { capital, languageName, money } from '../../words/format.ts'
import { headsetWords } from '../../words/headset.ts'
import { movingWords } from '../../words/moving.ts'
import { settingsWords } from '../../words/settings.ts'
import { tapeWords } from '../../words/tape.ts'
import { priceOf } from '../../contract/configure.ts'
import type { DeskModel, Seat } from '../desk.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { groupPanel, openPanel, viewsPanel } from './panel.ts'
import { seatsPanel, spotPanel, spotsPanel, tapePanel } from './room-panels.ts'
import { inRows } from './rows.ts'
import { movingPanel, settingsPanel } from './settings-panel.ts'
import type { CommonSheet } from './sheet.ts'
import { talkLines } from './talk-lines.ts'
import { microphoneButton } from './talk-panel.ts'
import type { Standing, Tastes } from './tastes.ts'

/** What an advisor's standing panel shows: as a visitor's, and their work. */
export type DeskSheet = CommonSheet | 'queue' | 'answers'

/** Most ready answers on one panel, and signs of each that stand under its name: as many as half a panel is wide. */
const ANSWERS = 8
const SIGNS = 28

const plain = (id: string, label: string, on = false): HeadsetButton => ({ id, label, kind: 'plain', on })
const visitorName = (seat: Seat, language: UiLanguage): string => seat.customer.name ?? deskWords[language].visitor

export interface DeskPanelOf {
  model: DeskModel
  /** The conversation on show. */
  seat: Seat | null
  sheet: DeskSheet
  tastes: Tastes
  standing: Standing
  /** Ready answers that fit the visitor's language, best first. */
  answers: readonly Reply[]
}

/** An advisor's standing panel, or null. What rings comes before whatever was asked for. */
export function deskPanelOf({ model, seat, sheet, tastes, standing, answers }: DeskPanelOf): HeadsetPanelModel | null {
  const { language } = model
  if (model.offer) return offerPanel(model.offer, language)
  if (sheet === 'none') return null
  if (sheet === 'queue') return queuePanel(model)
  if (sheet === 'settings') return settingsPanel(language, tastes, model.call.sound)
  if (sheet === 'moving') return movingPanel(language, tastes)
  if (!seat?.edition) return null
  const { showroom } = seat.edition
  const car = { edition: seat.edition, language, configuration: seat.configuration, misfit: seat.misfit, wish: seat.wish }
  if (sheet === 'talk') return talkPanel(model, seat, standing)
  if (sheet === 'answers') return answersPanel(language, answers)
  if (sheet === 'open') return openPanel(car)
  if (sheet === 'views') return viewsPanel(car)
  if (sheet === 'spots') return spotsPanel(showroom, language)
  if (sheet === 'seats') return seatsPanel(showroom, language, standing, null)
  if (sheet === 'tape') return tapePanel(language, standing, tastes)
  if (sheet.startsWith('spot:')) return spotPanel(showroom, language, sheet.slice('spot:'.length))
  const group = showroom.groups.find(({ id }) => `group:${id}` === sheet)
  return group ? groupPanel(car, group, standing.chip) : null
}

function offerPanel(offer: Offer, language: UiLanguage): HeadsetPanelModel {
  const words = deskWords[language]
  return {
    title: offer.name === null ? words.someoneAsks : words.nameAsks(offer.name),
    aside: `${languageName(offer.language)}, ${words.inMode(offer.mode)}`,
    lines: [{ kind: 'text', text: offer.subject === null ? words.noQuestion : words.quoted(offer.subject) }],
    rows: [[plain(`pass:${offer.request}`, words.pass), { ...plain(`take:${offer.request}`, words.take), kind: 'person' }]]
  }
}

/** One's status, who waits, and the conversations one has. */
function queuePanel(model: DeskModel): HeadsetPanelModel {
  const { language, waiting, seats, status } = model
  const words = deskWords[language]
  const own = deskHeadsetWords[language]
  const lines = waiting.slice(0, 4).map((each) => ({ kind: 'text' as const, text: `${languageName(each.language)}, ${words.inMode(each.mode)}${each.subject === null ? '' : ` · ${each.subject}`}` }))
  const talks = seats.map((seat) => ({ ...plain(`talk-with:${seat.talk.id}`, visitorName(seat, language), seat.talk.id === model.active), note: capital(stateOf(seat, language), language) }))
  return {
    title: words.queue,
    aside: own.waiting(waiting.length),
    lines: lines.length > 0 ? lines : [{ kind: 'note', text: status === 'available' ? words.nobodyWaits : words.nobodyWaitsAway }],
    rows: [(['available', 'busy', 'away'] as const).map((each) => plain(`status:${each}`, own[each], status === each)), ...inRows(talks, 2), [...(model.pace?.pausedUntil ? [plain('ready', own.ready)] : []), plain('close', headsetWords[language].close)]]
  }
}

const stateOf = (seat: Seat, language: UiLanguage): string => {
  const words = deskWords[language]
  if (seat.state === 'knocking') return words.knocked
  if (seat.state === 'ended') return words.overNow
  return seat.talk.otherTyping ? words.isTyping : words.writingMode(seat.talk.mode)
}

function talkPanel(model: DeskModel, seat: Seat, standing: Standing): HeadsetPanelModel {
  const { language } = model
  const words = deskWords[language]
  const headset = headsetWords[language]
  const name = visitorName(seat, language)
  if (seat.state === 'knocking') return { title: name, aside: words.knocked, lines: [{ kind: 'text', text: words.waitsToBeLetIn(name) }, { kind: 'note', text: words.untilThen }], rows: [[plain('end', words.withdraw), plain('queue', words.queue)]] }
  if (seat.state === 'ended' || !seat.edition) return { title: words.overNow, aside: name, lines: [], rows: [[plain('queue', words.queue), plain('close', headset.close)]] }
  const { offered, seat: sits, pointing } = standing
  const now = [...(pointing ? [plain('point-stop', headset.stopPointing)] : []), ...(offered && !sits ? [plain(`seat:${offered}`, movingWords[language].sitBeside)] : [])]
  const undoable = seat.talk.entries.some(({ kind }) => kind === 'changed')
  return {
    title: name,
    aside: model.line === 'open' ? seat.talk.otherTyping ? words.isTyping : '' : headset.noLine,
    lines: talkLines({ talk: seat.talk, self: 'advisor', other: name, showroom: seat.edition.showroom, language }),
    rows: [now, [plain('answers', deskHeadsetWords[language].answers), { ...plain('write', headset.write), kind: 'write' }, { ...plain('undo', commonWords[language].undo), disabled: !undoable }], [microphoneButton(model.call, headset), plain('queue', words.queue), plain('end', headset.end)]]
  }
}

function answersPanel(language: UiLanguage, answers: readonly Reply[]): HeadsetPanelModel {
  const own = deskHeadsetWords[language]
  const buttons = answers.slice(0, ANSWERS).map((reply) => ({ ...plain(`answer:${reply.id}`, reply.shortcut), note: reply.text.length > SIGNS ? `${reply.text.slice(0, SIGNS - 2).trimEnd()} …` : reply.text }))
  return { title: own.answers, lines: buttons.length === 0 ? [{ kind: 'note', text: own.noAnswers }] : [], rows: [...inRows(buttons, 2), [plain('talk', own.back), plain('close', headsetWords[language].close)]] }
}

/** The menu on an advisor's wrist: the queue first, then the talk, the car, oneself, and the way out. */
export function deskWristOf(model: DeskModel, seat: Seat | null, sheet: DeskSheet): HeadsetPanelModel {
  const { language } = model
  const words = headsetWords[language]
  const own = deskHeadsetWords[language]
  const button = (id: DeskSheet, label: string): HeadsetButton => plain(id, label, sheet === id)
  const showroom = seat?.edition?.showroom
  const car = showroom ? [...showroom.groups.map((group) => button(`group:${group.id}`, textIn(group.label, language))), button('open', words.open), button('views', words.views), button('spots', words.spots), button('seats', movingWords[language].seats), button('tape', tapeWords[language].tape)] : []
  const door: HeadsetButton = { ...button('queue', deskWords[language].queue), note: `${own[model.status]}, ${own.waiting(model.waiting.length)}`, kind: 'door' }
  return {
    title: seat ? visitorName(seat, language) : deskWords[language].desk,
    ...(seat && showroom ? { aside: money(priceOf(showroom, seat.configuration), showroom.currency, language) } : {}),
    lines: [],
    rows: [[door], ...inRows([{ ...button('talk', deskWords[language].conversation), disabled: !seat }, ...car, button('settings', settingsWords[language].settings)], 2), [{ id: 'leave', label: words.leave, kind: 'leave', on: false }]]
  }
}
