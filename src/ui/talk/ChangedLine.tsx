import type { Change } from '../../contract/configuration.ts'
import type { UiLanguage } from '../../contract/language.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { commonWords } from '../../words/common.ts'
import { money } from '../../words/format.ts'
import { Button } from '../Button.tsx'
import { useLanguage, useWords } from '../language.ts'
import { changeText, choiceName, groupName, partName } from '../names.ts'
import { Did } from './Did.tsx'

interface ChangedLineProps {
  change: Change
  /** What it took back, if it undid something. */
  undone: Change | null
  mine: boolean
  /** The other person's name. */
  name: string
  showroom: Showroom | null
  onUndo?: (() => void) | undefined
}

function turned(words: (typeof commonWords)[UiLanguage], on: boolean, mine: boolean, name: string, part: string): string {
  if (on) return mine ? words.youTurnedOn(part) : words.turnedOn(name, part)
  return mine ? words.youTurnedOff(part) : words.turnedOff(name, part)
}

/** Who changed what about the car, with one press to take it back. */
export function ChangedLine({ change, undone, mine, name, showroom, onUndo }: ChangedLineProps) {
  const words = useWords(commonWords)
  const language = useLanguage()
  const undo = onUndo && (
    <Button size="small" onClick={onUndo}>
      {words.undo}
    </Button>
  )
  if (undone) {
    const what = changeText(showroom, undone, language)
    return <Did icon="undo" title={mine ? words.youUndid(what) : words.undid(name, what)} person={!mine} action={undo} />
  }
  if (change.kind === 'open') {
    const part = showroom ? partName(showroom, change.part, language) : change.part
    const light = showroom?.parts.find((each) => each.name === change.part)?.light !== undefined
    const told = light ? turned(words, change.open, mine, name, part) : change.open ? (mine ? words.youOpened(part) : words.opened(name, part)) : mine ? words.youClosed(part) : words.closed(name, part)
    return <Did icon="open" title={told} person={!mine} action={undo} />
  }
  const group = showroom ? groupName(showroom, change.group, language) : change.group
  const choice = showroom?.groups.find((candidate) => candidate.id === change.group)?.choices.find((candidate) => candidate.id === change.choice)
  const label = showroom ? choiceName(showroom, change.group, change.choice, language) : change.choice
  const price = showroom && choice && choice.price !== 0 ? `, ${choice.price > 0 ? '+' : '−'} ${money(Math.abs(choice.price), showroom.currency, language)}` : ''
  return <Did icon="swap" title={mine ? words.youChanged(group) : words.changed(name, group)} note={label + price} person={!mine} action={undo} />
}
