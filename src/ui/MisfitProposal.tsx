import type { Configuration, Misfit } from '../contract/configuration.ts'
import { priceOf } from '../contract/configure.ts'
import type { ChoiceRef, Showroom } from '../contract/showroom.ts'
import { proposalFor } from '../model/proposal.ts'
import { money } from '../words/format.ts'
import { showroomWords } from '../words/showroom.ts'
import { Button } from './Button.tsx'
import { useLanguage, useText, useWords } from './language.ts'
import { choiceName, groupName } from './names.ts'
import { Notice } from './Notice.tsx'

interface MisfitProposalProps {
  showroom: Showroom
  configuration: Configuration
  misfit: Misfit
  /** What was tried, where that is known. */
  wish: ChoiceRef | null
  choose(group: string, choice: string): void
  letBe(): void
}

/** Why a choice does not fit, in the showroom's own words, and what would have to change with it. Never a silent change. */
export function MisfitProposal({ showroom, configuration, misfit, wish, choose, letBe }: MisfitProposalProps) {
  const words = useWords(showroomWords)
  const language = useLanguage()
  const text = useText()
  const steps = wish && proposalFor(showroom, configuration, wish)
  // One step alone is the wish itself: it was refused for another reason than the rules.
  const proposed = steps && steps.length > 1 ? steps : null
  // What the car would cost then, beside the sum as it stands.
  const price = proposed && priceOf(showroom, { ...configuration, choices: { ...configuration.choices, ...Object.fromEntries(proposed.map((step) => [step.group, step.choice])) } })
  const why = 'why' in misfit ? text(misfit.why) : words.misfitPlain
  return (
    <Notice
      framed
      live
      icon="info"
      action={
        proposed && (
          <>
            <p className="quiet">
              {words.wouldChange} {proposed.map((step) => `${groupName(showroom, step.group, language)}: ${choiceName(showroom, step.group, step.choice, language)}`).join(', ')}
              {price !== null && ` (${words.price}: ${money(price, showroom.currency, language)})`}
            </p>
            <div className="row is-wrapping">
              <Button kind="primary" onClick={() => proposed.forEach((step) => choose(step.group, step.choice))}>
                {words.changeAll(proposed.length)}
              </Button>
              <Button onClick={letBe}>{words.leaveIt}</Button>
            </div>
          </>
        )
      }
    >
      {why}
    </Notice>
  )
}
