import type { Hinge, Paint, Piece } from './made.ts'
import type { Group } from './showroom.ts'

/** What has to be made of a model beyond what its file says. */
export interface Making {
  readonly hinges: readonly Hinge[]
  readonly paints: readonly Paint[]
  readonly pieces: readonly Piece[]
  /** Parts that come and go, turn, are painted or split: none of them may be drawn together with another. */
  readonly alone: readonly string[]
}

/** What a description asks to be made of its model. Needs no schema, so that the first picture can ask. */
export function makingOf({ hinges = [], paints = [], pieces = [], groups }: { hinges?: readonly Hinge[] | undefined; paints?: readonly Paint[] | undefined; pieces?: readonly Piece[] | undefined; groups: readonly Pick<Group, 'choices'>[] }): Making {
  const comes = groups.flatMap(({ choices }) => choices.flatMap(({ effect }) => [...effect.show, ...effect.hide]))
  const alone = new Set([...comes, ...hinges.map(({ part }) => part), ...paints.flatMap(({ part }) => part ?? []), ...pieces.map(({ part }) => part)])
  return { hinges, paints, pieces, alone: [...alone] }
}

/** Whether two descriptions ask for the same, by what an edit leaves untouched. */
export const sameMaking = (a: Making, b: Making): boolean => JSON.stringify(a) === JSON.stringify(b)
