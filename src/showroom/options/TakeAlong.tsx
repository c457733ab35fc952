import { carryWords } from '../../words/carry.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { useWords } from '../../ui/language.ts'
import { useCarAddress } from './car-address.ts'

/** The configuration to keep or to hand on: as a link, and on paper. */
export function TakeAlong() {
  const words = useWords(carryWords)
  const address = useCarAddress()
  return (
    <section className="group">
      <h3>{words.takeAlong}</h3>
      <CopyLink key={address} link={address} label={words.link} copy={words.copy} copied={words.copied} />
      <Button icon="print" onClick={() => window.print()}>
        {words.print}
      </Button>
      <p className="quiet small-print">{words.linkWhy}</p>
    </section>
  )
}
