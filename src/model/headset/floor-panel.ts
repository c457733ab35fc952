import type { UiLanguage } from '../../contract/language.ts'
import { arWords } from '../../words/ar.ts'
import { headsetWords } from '../../words/headset.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import type { OwnFloorModel } from '../own-floor.ts'

/** The product on one's own floor, seen through a headset: what the page has over its picture. */
export function floorPanel(language: UiLanguage, { phase, scale }: OwnFloorModel): HeadsetPanelModel {
  const words = arWords[language]
  const locked = phase === 'locked'
  const button = (id: string, label: string, more: Partial<HeadsetButton> = {}): HeadsetButton => ({ id, label, kind: 'plain', on: false, ...more })
  return {
    title: words.here,
    lines: [{ kind: 'text', text: words[phase] }],
    rows: [
      [button('floor-move', phase === 'seeking' ? words.putDown : words.move, { disabled: locked }), button('floor-resize', scale === 1 ? words.tenth : words.lifeSize)],
      [button('floor-turn:left', words.turnLeft, { disabled: locked }), button('floor-turn:right', words.turnRight, { disabled: locked })],
      [button('floor-lock', locked ? words.unlock : words.lock, { on: locked }), button('close', headsetWords[language].close)]
    ]
  }
}
