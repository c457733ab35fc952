import { chosen } from '../../contract/configure.ts'
import { showroomWords } from '../../words/showroom.ts'
import { useText, useWords } from '../../ui/language.ts'
import { OptionGroup } from '../../ui/options/OptionGroup.tsx'
import { MisfitNotice } from '../options/MisfitNotice.tsx'
import { useWish } from '../options/use-wish.ts'
import { useVisit } from '../surface.ts'

/** Every option with its price. */
export function TwinOptions() {
  const words = useWords(showroomWords)
  const text = useText()
  const showroom = useVisit((model) => model.edition.showroom)
  const configuration = useVisit((model) => model.configuration)
  const { wish, choose } = useWish()
  return (
    <section className="twin-options">
      <h3>{words.options}</h3>
      {wish && <MisfitNotice wish={wish} />}
      <ul>
        {showroom.groups.map((group) => (
          <li key={group.id} aria-label={text(group.label)}>
            <OptionGroup
              group={group}
              chosen={chosen(showroom, configuration, group.id)?.id ?? group.standard}
              currency={showroom.currency}
              onChoose={(choice) => choose(group.id, choice)}
              words
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
