import { BUILT_PLACES } from '../../../contract/built-places.ts'
import type { PlaceChoice } from '../../../contract/showroom.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { Button } from '../../../ui/Button.tsx'
import { Switch } from '../../../ui/controls/Switch.tsx'
import { useText, useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'

/** Which of the built places visitors may see the product in. */
export function PlacesForm() {
  const { description, change, acts, go } = useEditing()
  const words = useWords(moreWords)
  const text = useText()
  const places = description.surroundings?.places ?? []
  const offer = (place: PlaceChoice, on: boolean) => {
    if (!on) change({ name: 'remove', at: ['surroundings', 'places', place.name] })
    else if (description.surroundings) change({ name: 'add', at: ['surroundings', 'places'], member: place as never, before: null })
    else change({ name: 'set', at: ['surroundings'], to: { format: 1, places: [place] } as never })
  }
  return (
    <>
      <p className="quiet small-print">{words.placesHint}</p>
      <div className="lines">
        {BUILT_PLACES.map((built) => {
          const own = places.find(({ name }) => name === built.name)
          return (
            <div key={built.name} className="place-line">
              <Switch label={words.offered(text((own ?? built).label))} on={own !== undefined} onChange={(on) => offer(built, on)} />
              <span className="placed">
                <Button size="small" icon="look" onClick={() => acts.place(built.name, (own ?? built).times[0]!.name)}>{words.see}</Button>
                {own && <Button size="small" kind="quiet" onClick={() => go(['surroundings', 'places', built.name])}>{words.timesOf}</Button>}
              </span>
            </div>
          )
        })}
      </div>
      <div><Button size="small" onClick={() => acts.place(null, null)}>{words.studio}</Button></div>
    </>
  )
}
