import type { Group, Showroom } from '../../contract/showroom.ts'

/** Groups whose choices show or hide a part: what can be chosen about it. */
export function groupsConcerning(showroom: Showroom, part: string): Group[] {
  return showroom.groups.filter((group) => group.choices.some(({ effect }) => effect.show.includes(part) || effect.hide.includes(part)))
}
