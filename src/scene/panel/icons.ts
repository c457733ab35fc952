import choices from '@phosphor-icons/core/regular/swatches.svg?raw'
import open from '@phosphor-icons/core/regular/door-open.svg?raw'
import views from '@phosphor-icons/core/regular/eye.svg?raw'
import spots from '@phosphor-icons/core/regular/map-pin-line.svg?raw'
import seats from '@phosphor-icons/core/regular/seat.svg?raw'
import tape from '@phosphor-icons/core/regular/ruler.svg?raw'
import surroundings from '@phosphor-icons/core/regular/mountains.svg?raw'
import settings from '@phosphor-icons/core/regular/sliders-horizontal.svg?raw'
import mirror from '@phosphor-icons/core/regular/user-square.svg?raw'
import leave from '@phosphor-icons/core/regular/sign-out.svg?raw'
import floor from '@phosphor-icons/core/regular/cube.svg?raw'
import talk from '@phosphor-icons/core/regular/chat-text.svg?raw'
import microphone from '@phosphor-icons/core/regular/microphone.svg?raw'
import muted from '@phosphor-icons/core/regular/microphone-slash.svg?raw'
import write from '@phosphor-icons/core/regular/keyboard.svg?raw'
import undo from '@phosphor-icons/core/regular/arrow-counter-clockwise.svg?raw'
import answers from '@phosphor-icons/core/regular/lightning.svg?raw'
import stepBack from '@phosphor-icons/core/regular/arrows-out-line-horizontal.svg?raw'
import end from '@phosphor-icons/core/regular/phone-disconnect.svg?raw'
import close from '@phosphor-icons/core/regular/x.svg?raw'

/** What a button's drawing says beside its words, by what the button does (its name up to the first colon). */
const SOURCES: Readonly<Record<string, string>> = {
  group: choices, open, views, spots, seats, tape, surroundings, settings, mirror, leave, floor, talk, microphone, mute: microphone, unmute: muted, write, undo, answers, 'step-back': stepBack, end, close
}

/** The side of the square that the drawings are made in. */
export const ICON_BOX = 256

const known = new Map<string, Path2D | null>()

/** The drawing of a button, or null: words alone. */
export function iconOf(id: string): Path2D | null {
  const act = id.split(':', 1)[0]!
  let found = known.get(act)
  if (found === undefined) {
    const source = SOURCES[act]
    found = source ? new Path2D([...source.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1]!).join(' ')) : null
    known.set(act, found)
  }
  return found
}
