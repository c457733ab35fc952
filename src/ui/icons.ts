import close from '@phosphor-icons/core/regular/x.svg?raw'
import settings from '@phosphor-icons/core/regular/sliders-horizontal.svg?raw'
import headset from '@phosphor-icons/core/regular/virtual-reality.svg?raw'
import sound from '@phosphor-icons/core/regular/speaker-high.svg?raw'
import soundOff from '@phosphor-icons/core/regular/speaker-slash.svg?raw'
import headphones from '@phosphor-icons/core/regular/headphones.svg?raw'
import microphone from '@phosphor-icons/core/regular/microphone.svg?raw'
import microphoneOff from '@phosphor-icons/core/regular/microphone-slash.svg?raw'
import send from '@phosphor-icons/core/regular/arrow-up.svg?raw'
import stepBack from '@phosphor-icons/core/regular/arrows-out-line-horizontal.svg?raw'
import end from '@phosphor-icons/core/regular/phone-disconnect.svg?raw'
import point from '@phosphor-icons/core/regular/hand-pointing.svg?raw'
import swap from '@phosphor-icons/core/regular/swap.svg?raw'
import undo from '@phosphor-icons/core/regular/arrow-counter-clockwise.svg?raw'
import redo from '@phosphor-icons/core/regular/arrow-clockwise.svg?raw'
import open from '@phosphor-icons/core/regular/door-open.svg?raw'
import writing from '@phosphor-icons/core/regular/chat-text.svg?raw'
import person from '@phosphor-icons/core/regular/user.svg?raw'
import check from '@phosphor-icons/core/regular/check.svg?raw'
import warning from '@phosphor-icons/core/regular/warning.svg?raw'
import offline from '@phosphor-icons/core/regular/wifi-slash.svg?raw'
import chevron from '@phosphor-icons/core/regular/caret-right.svg?raw'
import down from '@phosphor-icons/core/regular/caret-down.svg?raw'
import up from '@phosphor-icons/core/regular/caret-up.svg?raw'
import download from '@phosphor-icons/core/regular/download-simple.svg?raw'
import link from '@phosphor-icons/core/regular/link-simple.svg?raw'
import copy from '@phosphor-icons/core/regular/copy.svg?raw'
import language from '@phosphor-icons/core/regular/translate.svg?raw'
import list from '@phosphor-icons/core/regular/list-bullets.svg?raw'
import shuffle from '@phosphor-icons/core/regular/shuffle.svg?raw'
import info from '@phosphor-icons/core/regular/info.svg?raw'
import look from '@phosphor-icons/core/regular/eye.svg?raw'
import clock from '@phosphor-icons/core/regular/clock.svg?raw'
import envelope from '@phosphor-icons/core/regular/envelope-simple.svg?raw'
import telephone from '@phosphor-icons/core/regular/phone.svg?raw'
import erase from '@phosphor-icons/core/regular/trash.svg?raw'
import keyboard from '@phosphor-icons/core/regular/keyboard.svg?raw'
import bell from '@phosphor-icons/core/regular/bell.svg?raw'
import bellOff from '@phosphor-icons/core/regular/bell-slash.svg?raw'
import pause from '@phosphor-icons/core/regular/pause.svg?raw'
import play from '@phosphor-icons/core/regular/play.svg?raw'
import back from '@phosphor-icons/core/regular/arrow-left.svg?raw'
import signOut from '@phosphor-icons/core/regular/sign-out.svg?raw'
import key from '@phosphor-icons/core/regular/key.svg?raw'
import qr from '@phosphor-icons/core/regular/qr-code.svg?raw'
import plus from '@phosphor-icons/core/regular/plus.svg?raw'
import print from '@phosphor-icons/core/regular/printer.svg?raw'
import question from '@phosphor-icons/core/regular/question.svg?raw'
import note from '@phosphor-icons/core/regular/note-pencil.svg?raw'
import theme from '@phosphor-icons/core/regular/circle-half.svg?raw'
import car from '@phosphor-icons/core/regular/car-profile.svg?raw'
import edit from '@phosphor-icons/core/regular/pencil-simple.svg?raw'
import devices from '@phosphor-icons/core/regular/devices.svg?raw'
import search from '@phosphor-icons/core/regular/magnifying-glass.svg?raw'
import verified from '@phosphor-icons/core/fill/seal-check-fill.svg?raw'

/** Icons by what they stand for. Phosphor, regular; filled for the mark of a verified person alone. */
const sources = {
  close,
  settings,
  headset,
  sound,
  'sound-off': soundOff,
  headphones,
  microphone,
  'microphone-off': microphoneOff,
  send,
  'step-back': stepBack,
  end,
  point,
  swap,
  undo,
  redo,
  open,
  writing,
  person,
  check,
  warning,
  offline,
  chevron,
  down,
  up,
  download,
  link,
  copy,
  language,
  list,
  shuffle,
  info,
  look,
  clock,
  envelope,
  telephone,
  erase,
  keyboard,
  bell,
  'bell-off': bellOff,
  pause,
  play,
  back,
  'sign-out': signOut,
  key,
  qr,
  plus,
  print,
  question,
  note,
  theme,
  car,
  edit,
  devices,
  search,
  verified
} as const

export type IconName = keyof typeof sources

const paths = new Map<IconName, string[]>()

/** The path data of an icon on a 256 × 256 grid. */
export function iconPaths(name: IconName): string[] {
  let found = paths.get(name)
  if (!found) {
    found = [...sources[name].matchAll(/<path d="([^"]+)"/g)].map((match) => match[1]!)
    paths.set(name, found)
  }
  return found
}
