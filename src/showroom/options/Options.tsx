import { Fragment, useEffect, useId } from 'react'
import { chosen } from '../../contract/configure.ts'
import { canTurn } from '../../contract/can-turn.ts'
import { lets } from '../../contract/presenting.ts'
import { showroomWords } from '../../words/showroom.ts'
import { fetched } from '../../ui/fetched.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { OptionGroup } from '../../ui/options/OptionGroup.tsx'
import { OwnFloor } from '../ar/OwnFloor.tsx'
import { QuickLook } from '../ar/QuickLook.tsx'
import { useStage, useSurface, useVisit } from '../surface.ts'
import { Seats } from '../moving/Seats.tsx'
import { TapeTool } from '../moving/TapeTool.tsx'
import { LinkNotice } from './LinkNotice.tsx'
import { MisfitNotice } from './MisfitNotice.tsx'
import { OpenAndClose } from './OpenAndClose.tsx'
import { SelectedPart } from './SelectedPart.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useSection } from './use-section.ts'
import { useWish } from './use-wish.ts'

const SurpriseMe = fetched(async () => (await import('./SurpriseMe.tsx')).SurpriseMe)

/** All that can be chosen, in one list; the tabs over it lead to a group. */
export function Options() {
  const words = useWords(showroomWords)
  const text = useText()
  const showroom = useVisit((model) => model.edition.showroom)
  const configuration = useVisit((model) => model.configuration)
  const { wish, choose } = useWish()
  const { quickLook, ownFloor } = useSurface()
  const scope = useId()
  const opens = showroom.parts.some(canTurn)
  const sections = [...showroom.groups.map((group) => ({ id: `${scope}${group.id}`, label: text(group.label) })), ...(opens ? [{ id: `${scope}-open`, label: words.open }] : [])]
  const { body, current, show } = useSection(sections.map((section) => section.id))
  const selected = useStage((model) => model.selected)
  useEffect(() => {
    if (selected !== null) body.current?.scrollTo({ top: 0 })
  }, [selected, body])
  return (
    <>
      <h2 className="unseen">{words.options}</h2>
      <nav className="tabs" aria-label={words.options}>
        {sections.map((section) => (
          <button key={section.id} type="button" aria-current={section.id === current} onClick={() => show(section.id)}>
            {section.label}
          </button>
        ))}
      </nav>
      <div className="body" ref={body}>
        <LinkNotice />
        <SelectedPart onGroup={(group) => show(`${scope}${group}`)} />
        {!wish && <MisfitNotice wish={null} />}
        {showroom.groups.map((group) => (
          <Fragment key={group.id}>
            <OptionGroup
              id={`${scope}${group.id}`}
              group={group}
              chosen={chosen(showroom, configuration, group.id)?.id ?? group.standard}
              currency={showroom.currency}
              onChoose={(choice) => choose(group.id, choice)}
            />
            {wish?.group === group.id && <MisfitNotice wish={wish} />}
          </Fragment>
        ))}
        {showroom.groups.length > 0 && <SurpriseMe />}
        {lets(showroom, 'open') && <OpenAndClose id={`${scope}-open`} />}
        {lets(showroom, 'sit') && <Seats />}
        {lets(showroom, 'measure') && <TapeTool />}
        {ownFloor && lets(showroom, 'own-room') && <OwnFloor {...ownFloor} />}
        {quickLook && lets(showroom, 'own-room') && <QuickLook open={quickLook} />}
        {lets(showroom, 'take-along') && <TakeAlong />}
      </div>
    </>
  )
}
