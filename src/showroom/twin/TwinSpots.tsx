import type { Hotspot } from '../../contract/showroom.ts'
import { showroomWords } from '../../words/showroom.ts'
import { twinWords } from '../../words/twin.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useStage, useSurface } from '../surface.ts'
import { viewOf } from '../talk/look-at.ts'

/** The notes on the car with their texts; each can be shown in the picture, and says when it is. */
export function TwinSpots() {
  const words = useWords(showroomWords)
  const twin = useWords(twinWords)
  const text = useText()
  const { acts } = useSurface()
  const showroom = useStage((model) => model.showroom)
  const selected = useStage((model) => model.selected)
  if (showroom.hotspots.length === 0) return null
  const show = ({ part, at }: Hotspot, shown: boolean) => {
    acts.select(shown ? null : part)
    const view = shown ? null : viewOf(showroom, at)
    if (view) acts.look(view.id)
  }
  return (
    <section className="twin-spots">
      <h3>{words.onTheCar}</h3>
      <ul>
        {showroom.hotspots.map((hotspot) => {
          const label = text(hotspot.label)
          const shown = selected === hotspot.part
          return (
            <li key={hotspot.id} aria-current={shown || undefined}>
              <h4>{shown ? twin.shownNow(label) : label}</h4>
              <p>{text(hotspot.text)}</p>
              <Button size="small" aria-pressed={shown} aria-label={twin.showSpot(label)} onClick={() => show(hotspot, shown)}>
                {twin.show}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
