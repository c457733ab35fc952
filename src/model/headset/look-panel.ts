import { commonWords } from '../../words/common.ts'
import { capital } from '../../words/format.ts'
import { lookWords } from '../../words/look.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { chosenIn, type LookDraft, surprisedIn, undoneIn } from '../look/draft.ts'
import { type LookField, matters, PALETTES, SECTION_NAMES, SECTIONS, SLIDER_STEPS, STYLES, valueOf } from '../look/fields.ts'
import type { VisitModel } from '../visit.ts'

/** In a headset a slider moves by so many of its steps at a press. */
const STRIDE = 2

/** The question on show: of the mirror's sheet, or the first. */
export const askedIn = (sheet: string): LookField => Object.values(SECTIONS).flat().find((field: LookField) => `look:${field.key}` === sheet) ?? SECTIONS.face[0]

const sectionOf = (field: LookField) => SECTION_NAMES.find((name) => (SECTIONS[name] as readonly LookField[]).includes(field)) ?? 'face'

/** The panel beside the mirror: a part of the look, one question of it, the answer before and the one after. */
export function lookPanel(visit: VisitModel, sheet: string): HeadsetPanelModel | null {
  if (!visit.looking) return null
  const { draft } = visit.looking
  const words = lookWords[visit.language]
  const common = commonWords[visit.language]
  const field = askedIn(sheet)
  const titles = { face: words.face, hair: words.hairPart, clothes: words.clothes, body: words.body }
  const plain = (id: string, label: string, on = false): HeadsetButton => ({ id, label, kind: 'plain', on })
  const section = sectionOf(field)
  // Each says what it leads to; of two that lead to the same there is one.
  const ways = ['look-less', 'look-more'].map((press) => plain(press, answerIn(visit, pressedIn(draft, sheet, press, Math.random), field)))
  return {
    title: words.field(field.key),
    aside: answerIn(visit, draft, field),
    lines: [],
    rows: [
      SECTION_NAMES.map((name) => plain(`look:${SECTIONS[name][0].key}`, titles[name], name === section)),
      [plain(`look:${neighbour(draft, field, -1).key}:before`, words.questionBefore), plain(`look:${neighbour(draft, field, 1).key}:after`, words.questionAfter)],
      field.kind === 'switch' ? ways.slice(1) : ways,
      [plain('look-surprise', words.surprise), { ...plain('look-undo', common.undo), disabled: draft.past.length === 0 }],
      [plain('look-done', words.done), plain('look-cancel', common.cancel)]
    ]
  }
}

function answerIn(visit: VisitModel, draft: LookDraft, field: LookField): string {
  const words = lookWords[visit.language]
  const look = draft.now
  const value = valueOf(look, field)
  switch (field.kind) {
    case 'colour':
      return words.colour(field.palette, value)
    case 'style':
      return words.style(field.key, look[field.key])
    case 'slider':
      // Written to follow a name; here it stands alone.
      return capital(words.slider(field.key, value), visit.language)
    case 'switch':
      return commonWords[visit.language][value === 1 ? 'yes' : 'no']
  }
}

/** The question before or after one, in its own part and among those that show. */
function neighbour(draft: LookDraft, field: LookField, by: 1 | -1): LookField {
  const asked = (SECTIONS[sectionOf(field)] as readonly LookField[]).filter((each) => each === field || matters(draft.now, each.key))
  return asked[(asked.indexOf(field) + by + asked.length) % asked.length]!
}

/** The draft after a press on the mirror's panel; the same for a press that changes nothing of it. */
export function pressedIn(draft: LookDraft, sheet: string, press: string, random: () => number): LookDraft {
  const field = askedIn(sheet)
  const step = press === 'look-more' ? 1 : press === 'look-less' ? -1 : 0
  if (press === 'look-surprise') return surprisedIn(draft, random)
  if (press === 'look-undo') return undoneIn(draft)
  if (step === 0) return draft
  const value = valueOf(draft.now, field)
  if (field.kind === 'slider') return chosenIn(draft, field, Math.min(SLIDER_STEPS, Math.max(-SLIDER_STEPS, value + step * STRIDE)))
  const count = field.kind === 'colour' ? PALETTES[field.palette].length : field.kind === 'style' ? STYLES[field.key].length : 2
  return chosenIn(draft, field, (value + step + count) % count)
}
