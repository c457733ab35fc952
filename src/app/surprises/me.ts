import { unlike } from '../../contract/surprise-me.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import type { VisitStore } from '../../model/visit.ts'
import { triedIn } from '../../showroom/options/tried.ts'
import { choiceName, groupName } from '../../ui/names.ts'
import { surpriseWords } from '../../words/surprises.ts'
import { sayInHeadset } from './say.ts'

/** A car unlike what was chosen so far, asked for in a headset: taken, and told why under the picture. */
export function surpriseInHeadset(visit: VisitStore, headset: HeadsetStore, choose: (group: string, choice: string) => void): void {
  const { edition, configuration, language } = visit.getState()
  const { showroom } = edition
  const words = surpriseWords[language]
  const proposed = unlike(showroom, configuration, triedIn(visit), Math.floor(Math.random() * 4_294_967_296))
  for (const { group, choice } of proposed?.steps ?? []) choose(group, choice)
  const fresh = proposed?.steps.filter(({ group }) => proposed.fresh.includes(group)) ?? []
  const caption = !proposed ? words.nothing : fresh.length > 0 ? words.why(fresh.map(({ group, choice }) => choiceName(showroom, group, choice, language)).join(', ')) : words.whySeen(proposed.seen.map((group) => groupName(showroom, group, language)).join(', '))
  sayInHeadset(headset, caption)
}
