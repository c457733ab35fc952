import { showroomWords } from '../../words/showroom.ts'
import { commonWords } from '../../words/common.ts'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { partName } from '../../ui/names.ts'
import { firstName, useStage, useVisit } from '../surface.ts'
import { HotspotMark } from './HotspotMark.tsx'
import { PointedMark } from './PointedMark.tsx'
import { useSpots } from './use-spots.ts'

/** Notes on the car, like those on a plan, and what people point at. */
export function SpotsLayer() {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const text = useText()
  const showroom = useStage((model) => model.showroom)
  // What is open is placed before the rest.
  useStage((model) => model.selected)
  const pointed = useStage((model) => model.pointed)
  const advisor = useVisit((model) => model.advisor)
  const theirs = pointed.advisor
  const own = pointed.customer
  const layer = useSpots()
  return (
    <section className="spots" aria-label={words.lookCloser} ref={layer}>
      {showroom.hotspots.length > 0 && (
        <ul>
          {showroom.hotspots.map((hotspot) => (
            <HotspotMark key={hotspot.id} id={hotspot.id} part={hotspot.part} label={text(hotspot.label)} note={text(hotspot.text)} />
          ))}
        </ul>
      )}
      {theirs && <PointedMark id="point:advisor" person label={`${advisor ? firstName(advisor.name) : common.someone}: ${partName(showroom, theirs.part, language)}`} />}
      {own && <PointedMark id="point:customer" label={`${common.you}: ${partName(showroom, own.part, language)}`} />}
    </section>
  )
}
