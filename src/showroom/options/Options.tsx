import { useId } from 'react'
import { chosen } from '../../contract/configuration.ts'
import { showroomWords } from '../../words/showroom.ts'
import { useText, useWords } from '../../ui/language.ts'
import { OptionGroup } from '../../ui/options/OptionGroup.tsx'
import { useVisit } from '../surface.ts'
import { MisfitNotice } from './MisfitNotice.tsx'
import { OpenAndClose } from './OpenAndClose.tsx'
import { SelectedPart } from './SelectedPart.tsx'
import { useSection } from './use-section.ts'
import { useWish } from './use-wish.ts'

/** All that can be chosen, in one list; the tabs over it lead to a group. */
export function Options() {
  const words = useWords(showroomWords)
  const text = useText()
  const showroom = useVisit((model) => model.edition.showroom)
  const configuration = useVisit((model) => model.configuration)
  const { wish, choose } = useWish()
  const scope = useId()
  const opens = showroom.parts.some((part) => part.clip)
  const sections = [...showroom.groups.map((group) => ({ id: `${scope}${group.id}`, label: text(group.label) })), ...(opens ? [{ id: `${scope}-open`, label: words.open }] : [])]
  const { body, current, show } = useSection(sections.map((section) => section.id))
  return (
    <>
      <nav className="tabs" aria-label={words.options}>
        {sections.map((section) => (
          <button key={section.id} type="button" aria-current={section.id === current} onClick={() => show(section.id)}>
            {section.label}
          </button>
        ))}
      </nav>
      <div className="body" ref={body}>
        <SelectedPart onGroup={(group) => show(`${scope}${group}`)} />
        <MisfitNotice wish={wish} />
        {showroom.groups.map((group) => (
          <OptionGroup
            key={group.id}
            id={`${scope}${group.id}`}
            group={group}
            chosen={chosen(showroom, configuration, group.id)?.id ?? group.standard}
            currency={showroom.currency}
            onChoose={(choice) => choose(group.id, choice)}
          />
        ))}
        <OpenAndClose id={`${scope}-open`} />
      </div>
    </>
  )
}
