import { chosen, priceOf } from '../../contract/configure.ts'
import { listed } from '../../contract/listed.ts'
import { textIn } from '../../contract/text-in.ts'
import type { AdvisorCard } from '../../contract/person.ts'
import type { ChoiceRef, Group } from '../../contract/showroom.ts'
import { canTurn } from '../../contract/can-turn.ts'
import { languageName, money } from '../../words/format.ts'
import { headsetWords } from '../../words/headset.ts'
import type { HeadsetButton, HeadsetPanelModel } from '../headset.ts'
import { proposalFor } from '../proposal.ts'
import type { VisitModel } from '../visit.ts'
import { attentionPanel } from './attention-panel.ts'
import { floorPanel } from './floor-panel.ts'
import { lookPanel } from './look-panel.ts'
import { placesPanel } from './places-panel.ts'
import { seatsPanel, spotPanel, spotsPanel, tapePanel } from './room-panels.ts'
import { inRows } from './rows.ts'
import { movingPanel, settingsPanel } from './settings-panel.ts'
import type { Sheet } from './sheet.ts'
import type { Standing, Tastes } from './tastes.ts'
import { talkPanel } from './talk-panel.ts'

/** The product as it stands, for whichever side looks at it. */
export type Car = Pick<VisitModel, 'edition' | 'language' | 'configuration' | 'misfit'> & { readonly wish?: ChoiceRef | null }

const plain = (id: string, label: string, on = false): HeadsetButton => ({ id, label, kind: 'plain', on })

/** The panel that stands in the room, or null. A knock comes before whatever was asked for, and covers nothing else. */
export function panelOf(visit: VisitModel, sheet: Sheet, mayUseVoice: boolean, tastes: Tastes, standing: Standing): HeadsetPanelModel | null {
  const { language, edition } = visit
  if (visit.knock) return knockPanel(visit, visit.knock.advisor)
  if (sheet === 'none') return null
  if (sheet === 'ask') return askPanel(visit, mayUseVoice)
  if (sheet === 'talk') return talkPanel(visit, standing)
  if (sheet === 'open') return openPanel(visit)
  if (sheet === 'views') return viewsPanel(visit)
  if (sheet === 'surroundings') return placesPanel(visit, tastes)
  if (sheet === 'spots') return spotsPanel(edition.showroom, language)
  if (sheet.startsWith('spot:')) return spotPanel(edition.showroom, language, sheet.slice('spot:'.length))
  if (sheet === 'seats') return seatsPanel(edition.showroom, language, standing, visit.talk && !visit.talk.ended ? (visit.advisor?.name ?? null) : null)
  if (sheet === 'settings') return settingsPanel(language, tastes, visit.call.sound)
  if (sheet === 'moving') return movingPanel(language, tastes)
  if (sheet === 'tape') return tapePanel(language, standing, tastes)
  if (sheet === 'floor') return standing.floor ? floorPanel(language, standing.floor) : null
  if (sheet.startsWith('look:')) return lookPanel(visit, sheet)
  if (sheet === 'attention') return standing.attention && attentionPanel(edition.showroom, language, standing.attention, standing.picture)
  const group = visit.edition.showroom.groups.find((candidate) => `group:${candidate.id}` === sheet)
  if (!group) return null
  const panel = groupPanel(visit, group, standing.chip)
  return { ...panel, rows: panel.rows.toSpliced(-1, 0, [plain('surprise-me', headsetWords[language].surpriseMe)]) }
}

function knockPanel(visit: VisitModel, advisor: AdvisorCard): HeadsetPanelModel {
  const words = headsetWords[visit.language]
  return {
    title: words.knocks(advisor.name),
    aside: words.noHurry,
    lines: [
      { kind: 'text', text: words.speaks(advisor.languages.map(languageName).join(', ')) },
      ...(advisor.verified ? [{ kind: 'text' as const, text: words.verified }] : []),
      { kind: 'note', text: words.hears(advisor.name) }
    ],
    rows: [[plain('decline', words.notNow), { id: 'admit', label: words.letIn(advisor.name), kind: 'person', on: false }]]
  }
}

function askPanel(visit: VisitModel, allowed: boolean): HeadsetPanelModel {
  const words = headsetWords[visit.language]
  const there = visit.door?.voice !== false
  if (visit.place) return { title: words.place(visit.place.place), lines: [{ kind: 'text', text: words.goOn }], rows: [[plain('cancel', words.cancel), plain('close', words.close)]] }
  return {
    title: words.talk,
    lines: [
      { kind: 'text', text: words.theySee },
      { kind: 'note', text: !there ? words.noVoice : allowed ? words.voiceNote : words.voiceBefore }
    ],
    rows: [[plain('ask:writing', words.inWriting), { ...plain('ask:voice', words.withVoice), disabled: !there || !allowed }, plain('close', words.close)]]
  }
}

export function openPanel(visit: Car): HeadsetPanelModel {
  const words = headsetWords[visit.language]
  const parts = visit.edition.showroom.parts.filter(canTurn)
  const buttons = parts.map((part) => plain(`part:${part.name}`, textIn(part.label, visit.language), visit.configuration.open.includes(part.name)))
  return { title: words.open, lines: [], rows: [...inRows(buttons), [plain('close', words.close)]] }
}

export function viewsPanel(visit: Car): HeadsetPanelModel {
  const words = headsetWords[visit.language]
  const buttons = visit.edition.showroom.views.map((view) => plain(`view:${view.id}`, textIn(view.label, visit.language)))
  return { title: words.views, lines: [], rows: [...inRows(buttons), [plain('close', words.close)]] }
}

export function groupPanel(visit: Car, group: Group, chip: ChoiceRef | null): HeadsetPanelModel {
  const words = headsetWords[visit.language]
  const { showroom } = visit.edition
  const taken = chosen(showroom, visit.configuration, group.id)
  const price = (cents: number) => (cents === 0 ? words.included : `+ ${money(cents, showroom.currency, visit.language)}`)
  // With a chip in hand colours are held against the product first, and chosen by a press there.
  const inHand = chip?.group === group.id
  const held = group.choices.some((choice) => choice.swatch) ? [[plain(`chip:${group.id}`, inHand ? words.chipAway : words.chip, inHand)]] : []
  const buttons = listed(group, taken?.id ?? group.standard).map((choice): HeadsetButton => {
    const colour = choice.swatch?.[Math.floor(choice.swatch.length / 2)]
    const base = { id: `choice:${group.id}:${choice.id}`, label: textIn(choice.label, visit.language), on: inHand ? choice.id === chip.choice : choice === taken }
    return colour ? { ...base, kind: 'swatch', colour, note: price(choice.price) } : { ...base, kind: 'plain', note: price(choice.price) }
  })
  const misfit = visit.wish?.group === group.id && visit.misfit && 'why' in visit.misfit ? [{ kind: 'note' as const, text: textIn(visit.misfit.why, visit.language) }] : []
  const proposed = misfit.length > 0 && visit.wish ? proposalFor(showroom, visit.configuration, visit.wish) : null
  // One step alone is the wish itself: it was refused for another reason than the rules.
  const steps = proposed && proposed.length > 1 ? proposed : []
  const named = steps.map((step) => `${textIn(showroom.groups.find(({ id }) => id === step.group)!.label, visit.language)} · ${textIn(showroom.groups.find(({ id }) => id === step.group)!.choices.find(({ id }) => id === step.choice)!.label, visit.language)}`)
  return {
    title: textIn(group.label, visit.language),
    ...(taken ? { aside: `${textIn(taken.label, visit.language)} · ${price(taken.price)}` } : {}),
    lines: [...misfit, ...named.map((text) => ({ kind: 'text' as const, text })), { kind: 'note', text: words.total(money(priceOf(showroom, visit.configuration), showroom.currency, visit.language)) }],
    rows: [...inRows(buttons, 2), ...held, [...(steps.length > 0 ? [plain('change-all', words.changeAll(steps.length))] : []), plain('close', words.close)]]
  }
}
