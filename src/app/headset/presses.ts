import type { Configuration } from '../../contract/configuration.ts'
import type { ChoiceRef, Showroom } from '../../contract/showroom.ts'
import type { SeatName } from '../../contract/seat.ts'
import { settingPressed } from '../../model/headset/settings-panel.ts'
import type { CommonSheet } from '../../model/headset/sheet.ts'
import { wound } from '../../model/moving/tape.ts'
import { proposalFor } from '../../model/proposal.ts'
import type { CallActs } from '../../model/call.ts'
import type { StageActs, StageStore } from '../../model/stage.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

/** What a press on a button does: `first` and `second` are the parts of its name after the first colon, `rest` all of it. */
export type Press = (first: string, second: string, rest: string) => void
export type Presses = ReadonlyMap<string, Press>

interface Common {
  stage: StageStore
  acts: StageActs & Pick<CallActs, 'microphoneOn' | 'mute' | 'setSound'> & { end(): void }
  preferences: PreferencesStore
  /** The sheet on show. */
  sheet(): string
  /** Shows a sheet; the one on show is shut. */
  show(sheet: CommonSheet): void
  /** The product that is looked at, and the choice that did not fit; null while there is none. */
  car(): { showroom: Showroom; configuration: Configuration; wish: ChoiceRef | null } | null
  sound(): 'spatial' | 'plain'
  leave(): void
}

/** What is pressed alike on a visitor's panels and on an advisor's: the product, seats, the tape, settings, voice, and the way out. */
export function commonPresses({ stage, acts, preferences, sheet, show, car, sound, leave }: Common): [string, Press][] {
  const set = (act: string) => (question: string) => preferences.setState(settingPressed(act, question, preferences.getState()) ?? {})
  return [
    ...(['open', 'views', 'spots', 'seats', 'settings', 'moving'] as const).map((name): [string, Press] => [name, () => show(name)]),
    ['close', () => show('none')],
    ['group', (id) => show(`group:${id}`)],
    ['spot', (id) => show(`spot:${id}`)],
    ['part', (name) => acts.open(name, !car()?.configuration.open.includes(name))],
    ['view', (id) => acts.look(id)],
    ['choice', (group, choice) => (stage.getState().chip?.group === group ? acts.holdChip({ group, choice }) : acts.choose(group, choice))],
    ['chip', (group) => acts.holdChip(stage.getState().chip ? null : { group, choice: car()?.configuration.choices[group] ?? '' })],
    [
      'change-all',
      () => {
        const now = car()
        if (now?.wish) proposalFor(now.showroom, now.configuration, now.wish)?.forEach((step) => acts.choose(step.group, step.choice))
      }
    ],
    ['seat', (name) => acts.sit(stage.getState().seat === name ? null : (name as SeatName))],
    ['get-out', () => acts.sit(null)],
    ['point-stop', () => acts.point(null, null)],
    [
      'tape',
      () => {
        acts.measure(sheet() === 'tape' ? null : wound)
        show('tape')
      }
    ],
    ['tape-anew', () => acts.measure(wound)],
    [
      'tape-away',
      () => {
        acts.measure(null)
        show('none')
      }
    ],
    ['set', set('set')],
    ['set-moving', set('set-moving')],
    [
      'sound',
      () => {
        const next = sound() === 'spatial' ? 'plain' : 'spatial'
        preferences.setState({ sound: next })
        acts.setSound(next)
      }
    ],
    ['microphone', () => acts.microphoneOn()],
    ['mute', () => acts.mute(true)],
    ['unmute', () => acts.mute(false)],
    ['end', () => acts.end()],
    ['leave', leave]
  ]
}

/** Presses by the buttons' names. A button that nobody knows is a fault of the panel. */
export function pressing(presses: Presses): (id: string) => void {
  return (id) => {
    const [act, first = '', second = ''] = id.split(':')
    const press = presses.get(act!)
    if (!press) throw new Error(`a panel has a button that nobody knows: ${id}`)
    press(first, second, id.slice(act!.length + 1))
  }
}
