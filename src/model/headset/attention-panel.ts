import type { UiLanguage } from '../../contract/language.ts'
import { REGIONS, type Region } from '../../contract/attention/region.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { textIn } from '../../contract/text-in.ts'
import { attentionWords } from '../../words/attention.ts'
import { headsetWords } from '../../words/headset.ts'
import { type AttentionModel, isHeld } from '../attention/attention.ts'
import type { HeadsetButton, HeadsetLine, HeadsetPanelModel, HeadsetPicture } from '../headset.ts'

/** Zones that are told by name on the panel: those that were looked at longest. */
const TOLD = 6

const plain = (id: string, label: string): HeadsetButton => ({ id, label, kind: 'plain', on: false })
const text = (line: string): HeadsetLine => ({ kind: 'text', text: line })
const note = (line: string): HeadsetLine => ({ kind: 'note', text: line })

/** Everything about dwell for the one who wears the headset: the question, what was added up so far, or what came of it. */
export function attentionPanel(showroom: Showroom, language: UiLanguage, model: AttentionModel, picture: HeadsetPicture | null): HeadsetPanelModel | null {
  if (!showroom.attention) return null
  const words = attentionWords[language]
  const one = model.measures.dwell
  const close = plain('close', headsetWords[language].close)
  const only = (line: string, rows: HeadsetButton[][] = []): HeadsetPanelModel => ({ title: words.title, lines: [text(line)], rows: [...rows, [close]] })
  const deleting = [plain('attention:forget', words.delete)]
  switch (one.state) {
    case 'unasked':
    case 'failed':
      return questionPanel(showroom, language, model, close)
    case 'signal':
      return only(words.signal, [[plain('attention:all-the-same', words.turnOn)]])
    case 'no':
      return only(words.saidNo)
    case 'starting':
      return only(words.starting)
    case 'sending':
      return only(words.sending)
    case 'sent':
      return only(words.sent, [deleting])
    case 'withdrawn':
      return only(words.withdrawn)
    case 'away':
      return only(words.away)
    case 'measuring':
    case 'stopped': {
      const zones = showroom.attention.zones.filter(({ name }) => one.seconds[name] !== undefined).toSorted((a, b) => one.seconds[b.name]! - one.seconds[a.name]!)
      const longest = zones.slice(0, TOLD).map(({ name, label }) => `${textIn(label, language)}, ${words.seconds(one.seconds[name]!)}`)
      const held = isHeld(one) && zones.length > 0
      return {
        title: words.title,
        aside: one.state === 'measuring' ? words.measuring : words.stopped,
        ...(picture ? { picture } : {}),
        lines: held ? [note(longest.join(' · ') + (zones.length > TOLD ? ' …' : ''))] : [text(words.nothingYetDwell)],
        rows: [
          ...(held ? [[plain('attention:show', picture ? words.hide : words.show), plain('attention:send', words.send(zones.length))]] : []),
          one.state === 'measuring' ? [plain('attention:stop', words.stop), plain('attention:forget', words.forget)] : deleting,
          [close]
        ]
      }
    }
  }
}

/** The question, in a headset: the same words, two answers of one size and one press, nothing ticked. Closing the page sends nothing. */
export function questionPanel(showroom: Showroom, language: UiLanguage, { asking, region, measures }: AttentionModel, close: HeadsetButton): HeadsetPanelModel {
  const words = attentionWords[language]
  const failed = measures.dwell.state === 'failed' ? [note(words.failed)] : []
  if (!asking) return { title: words.title, lines: [text(words.unreachable)], rows: [[close]] }
  if (!asking.measures.includes('dwell')) return { title: words.title, lines: [text(words.notHere)], rows: [[close]] }
  const zones = showroom.attention?.zones.length ?? 0
  return {
    title: words.questionDwell,
    lines: [
      ...failed,
      note(words.gain(showroom.operator.name)),
      note([words.yesSeconds(zones), words.yesDwell, words.yesSend, words.yesHours(asking.retentionHours)].map((line) => `${line}.`).join(' ')),
      note(`${words.never}: ${[words.neverPath, words.neverName, words.neverFew(asking.k)].join('; ')}.`),
      note(asking.texts.map(({ notice, rights }) => `${textIn(notice, language)} ${textIn(rights, language)}`).join(' ') + (asking.template ? ` ${words.template}` : ''))
    ],
    rows: [
      [{ ...plain('attention:where', words.where), note: region === null ? words.unsaid : words.region(region) }],
      [plain('attention:no', words.no), plain('attention:yes', words.yes)],
      [close]
    ]
  }
}

/** On the wrist: the way to it, or, while it measures, the light and all three acts, each one press away. */
export function attentionOnWrist(language: UiLanguage, model: AttentionModel | null): { way: readonly HeadsetButton[]; rows: readonly (readonly HeadsetButton[])[] } {
  if (!model) return { way: [], rows: [] }
  const words = attentionWords[language]
  if (model.measures.dwell.state !== 'measuring') return { way: [plain('attention', words.short)], rows: [] }
  return { way: [], rows: [[{ ...plain('attention:show', words.show), kind: 'light' }, plain('attention:stop', words.stop)], [plain('attention:forget', words.forget)]] }
}

/** The region after this one: it is said by presses, as settings are. */
export function nextRegion(region: Region | null): Region | null {
  return REGIONS[region === null ? 0 : REGIONS.indexOf(region) + 1] ?? null
}
