import { placesOf } from '../../model/surroundings.ts'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../ui/language.ts'
import { PlaceSettings } from '../../ui/preferences/PlaceSettings.tsx'
import { useStage, useSurface } from '../surface.ts'

/** What stands round the car, its time of day and its sound. */
export function TwinPlaces() {
  const words = useWords(settingsWords)
  const { preferences } = useSurface()
  const showroom = useStage((model) => model.showroom)
  if (placesOf(showroom).length === 0) return null
  return (
    <section className="twin-places">
      <h3>{words.surroundings}</h3>
      <PlaceSettings showroom={showroom} preferences={preferences} />
    </section>
  )
}
