import type { UiLanguage } from '../../contract/language.ts'
import { commonWords } from '../../words/common.ts'
import { headsetWords } from '../../words/headset.ts'
import { movingWords } from '../../words/moving.ts'
import { settingsWords } from '../../words/settings.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { movingAnswer } from '../moving/answer.ts'
import { type MovingChoice, nextAnswer } from '../moving/settings.ts'
import { inRows } from './rows.ts'
import type { Tastes } from './tastes.ts'

const MOVING = ['walk', 'turn', 'vignette', 'height', 'hand', 'hands', 'body', 'units'] as const satisfies readonly MovingChoice[]
const ANSWERS = { motion: ['system', 'full', 'less'], contrast: ['system', 'normal', 'more'], text: ['100', '115', '130', '150'], effects: ['on', 'off'], captions: ['off', 'on'] } as const
type Question = keyof typeof ANSWERS

const ask = (id: string, label: string, note: string, on = false): HeadsetButton => ({ id, label, note, kind: 'plain', on })

/** How one sees and hears, each by a press from one answer to the next; `sound` is how voices sound just now. */
export function settingsPanel(language: UiLanguage, tastes: Tastes, sound: 'spatial' | 'plain'): HeadsetPanelModel {
  const words = settingsWords[language]
  const moving = movingWords[language]
  const common = commonWords[language]
  const yes = (on: boolean) => (on ? common.yes : common.no)
  const asDevice = { system: words.asDevice, normal: words.normal, more: words.more, full: words.full, less: words.less }
  return {
    title: words.settings,
    lines: [],
    rows: [
      ...inRows(
        [
          ask('set:text', words.textSize, words.percent(tastes.text)),
          ask('set:contrast', words.contrast, asDevice[tastes.contrast]),
          ask('set:motion', words.motion, asDevice[tastes.motion]),
          ask('set:captions', moving.captions, yes(tastes.captions === 'on')),
          ask('sound', common.spatial, yes(sound === 'spatial')),
          ask('set:effects', words.effects, yes(tastes.effects === 'on'))
        ],
        2
      ),
      [ask('moving', moving.moving, `${movingAnswer('walk', tastes.moving.walk, language)} · ${movingAnswer('turn', tastes.moving.turn, language)}`)],
      [{ id: 'close', label: headsetWords[language].close, kind: 'plain', on: false }]
    ]
  }
}

/** How one moves. */
export function movingPanel(language: UiLanguage, { moving }: Tastes): HeadsetPanelModel {
  const words = movingWords[language]
  const buttons = MOVING.map((question) => ask(`set-moving:${question}`, words[question], movingAnswer(question, moving[question], language)))
  return { title: words.moving, lines: [{ kind: 'note', text: words.handsWhy }], rows: [...inRows(buttons, 2), [{ id: 'settings', label: settingsWords[language].settings, kind: 'plain', on: false }, { id: 'close', label: headsetWords[language].close, kind: 'plain', on: false }]] }
}

/** What a press on these panels changes of what is kept; null where it changes nothing. */
export function settingPressed(act: string, question: string, tastes: Tastes): Partial<Tastes> | null {
  if (act === 'set-moving' && (MOVING as readonly string[]).includes(question)) {
    const choice = question as MovingChoice
    return { moving: { ...tastes.moving, [choice]: nextAnswer(choice, tastes.moving[choice]) } }
  }
  if (act !== 'set' || !(question in ANSWERS)) return null
  const answers: readonly string[] = ANSWERS[question as Question]
  return { [question]: answers[(answers.indexOf(tastes[question as Question]) + 1) % answers.length] }
}
