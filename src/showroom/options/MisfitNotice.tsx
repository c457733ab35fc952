import type { ChoiceRef } from '../../contract/showroom.ts'
import { MisfitProposal } from '../../ui/MisfitProposal.tsx'
import { useSurface, useVisit } from '../surface.ts'

/** What does not fit on the visitor's page, and the way out. */
export function MisfitNotice({ wish }: { wish: ChoiceRef | null }) {
  const { acts, visit } = useSurface()
  const misfit = useVisit((model) => model.misfit)
  const showroom = useVisit((model) => model.edition.showroom)
  const configuration = useVisit((model) => model.configuration)
  return misfit && <MisfitProposal {...{ showroom, configuration, misfit, wish }} choose={acts.choose} letBe={() => acts.show(visit.getState().panel)} />
}
