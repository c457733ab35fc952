import { canTurn } from '../../contract/can-turn.ts'
import { lets } from '../../contract/presenting.ts'
import { showroomWords } from '../../words/showroom.ts'
import { commonWords } from '../../words/common.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { partName } from '../../ui/names.ts'
import { together, useStage, useSurface, useVisit } from '../surface.ts'
import { groupsConcerning } from './concerns.ts'

/** The part last pressed: its name, what is worth knowing, and what can be done with it. */
export function SelectedPart({ onGroup }: { onGroup: (group: string) => void }) {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const text = useText()
  const { acts } = useSurface()
  const showroom = useVisit((model) => model.edition.showroom)
  const selected = useStage((model) => model.selected)
  const pointed = useStage((model) => model.pointed.customer)
  const open = useVisit((model) => selected !== null && model.configuration.open.includes(selected))
  const withSomebody = useVisit(together)
  const part = selected === null ? undefined : showroom.parts.find((candidate) => candidate.name === selected)
  if (!part) return null
  const hotspot = showroom.hotspots.find((candidate) => candidate.part === part.name)
  const pointing = pointed?.part === part.name
  return (
    <section className="group selected">
      <div className="group-head">
        <h3>{partName(showroom, part.name, language)}</h3>
        <Button kind="quiet" size="small" icon="close" square className="end" onClick={() => acts.select(null)}>
          {common.close}
        </Button>
      </div>
      {hotspot && <p className="quiet small-print">{text(hotspot.text)}</p>}
      <div className="row is-wrapping">
        {canTurn(part) && lets(showroom, 'open') && (
          <Button kind="primary" onClick={() => acts.open(part.name, !open)}>
            {part.light ? (open ? words.turnOff : words.turnOn) : open ? words.close : words.open}
          </Button>
        )}
        {withSomebody && (
          <Button icon="point" aria-pressed={pointing} onClick={() => acts.point(pointing ? null : part.name, null)}>
            {pointing ? words.stopPointing : words.pointAtIt}
          </Button>
        )}
        {groupsConcerning(showroom, part.name).map((group) => (
          <Button key={group.id} onClick={() => onGroup(group.id)}>
            {text(group.label)}
          </Button>
        ))}
      </div>
    </section>
  )
}
