import type { Configuration } from './configuration.ts'
import { chosen, fitConfiguration, initialConfiguration } from './configure.ts'
import type { ChoiceRef, Showroom } from './showroom.ts'

/** Longest link that is read, and how many strange wishes of one are told, in signs and pieces. */
const MOST_SIGNS = 4000
const MOST_TOLD = 6

const KEY = 'car='
/** A name as a showroom may give one. What is not one is never repeated to a reader: a link may come from anybody. */
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/

/** What a link asks for, as far as this showroom has it. */
export interface Linked {
  readonly configuration: Configuration
  /** Groups and choices by name that this edition has not, `group.choice`. */
  readonly unknown: readonly string[]
  /** Choices that it has, but that do not go together with the rest: left as standard. */
  readonly left: readonly ChoiceRef[]
  /** Parts of the link are no names at all. */
  readonly garbled: boolean
}

/**
 * A configuration as the fragment of an address, `car=paint.ember,wheels.aero`. Every group is named, so that the link means the
 * same after a standard choice was changed. A fragment is never sent to a server: who opens a link tells nobody what it shows.
 * What stands open or is lit is a moment, not the car, and stays out.
 */
export function linkOf(showroom: Showroom, configuration: Configuration): string {
  return KEY + showroom.groups.flatMap((group) => {
    const choice = chosen(showroom, configuration, group.id)
    return choice ? [`${group.id}.${choice.id}`] : []
  }).join(',')
}

/** Reads an address's fragment, with or without its `#`; null where it speaks of no configuration. */
export function readLink(showroom: Showroom, fragment: string): Linked | null {
  const text = fragment.replace(/^#/, '')
  if (!text.startsWith(KEY)) return null
  const standard = initialConfiguration(showroom)
  if (text.length > MOST_SIGNS) return { configuration: standard, unknown: [], left: [], garbled: true }
  const choices: Record<string, string> = {}
  const unknown: string[] = []
  let garbled = false
  for (const piece of text.slice(KEY.length).split(',')) {
    const [group = '', choice = '', more] = piece.split('.')
    if (more !== undefined || !NAME.test(group) || !NAME.test(choice)) garbled ||= piece !== ''
    else if (showroom.groups.find(({ id }) => id === group)?.choices.some(({ id }) => id === choice)) choices[group] = choice
    else if (unknown.length < MOST_TOLD) unknown.push(`${group}.${choice}`)
  }
  const configuration = fitConfiguration(showroom, { choices, open: standard.open })
  const left = Object.entries(choices).flatMap(([group, choice]) => (configuration.choices[group] === choice ? [] : [{ group, choice }]))
  return { configuration, unknown, left, garbled }
}
