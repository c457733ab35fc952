import { BUILT_PLACES } from '../../../contract/built-places.ts'
import type { PlaceChoice } from '../../../contract/showroom.ts'
import { fieldWords } from '../../../words/studio-fields.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { Button } from '../../../ui/Button.tsx'
import { useText, useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'
import { Placed } from '../Placed.tsx'
import { Texts } from '../Texts.tsx'

/** One place: what it is called, and its times of day in the order that they are offered. */
export function PlaceForm({ place }: { place: PlaceChoice }) {
  const { change, acts, go, description } = useEditing()
  const words = useWords(moreWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const at = ['surroundings', 'places', place.name]
  const names = place.times.map(({ name }) => name)
  const missing = BUILT_PLACES.find(({ name }) => name === place.name)?.times.filter(({ name }) => !names.includes(name)) ?? []
  return (
    <>
      <Texts label={fields.label} at={[...at, 'label']} value={place.label} />
      <h3>{words.timesOf}</h3>
      <p className="quiet small-print">{words.timesHint}</p>
      {place.times.map((time, index) => (
        <section key={time.name} className="of-choice">
          <Texts label={index === 0 ? `${text(time.label)} (${words.opensWith})` : text(time.label)} at={[...at, 'times', time.name, 'label']} value={time.label} />
          <div className="placed"><Button size="small" icon="look" onClick={() => acts.place(place.name, time.name)}>{words.see}</Button></div>
          <Placed at={[...at, 'times', time.name]} names={names} after={() => undefined} />
        </section>
      ))}
      <div className="placed">
        {missing.map((time) => (
          <Button key={time.name} size="small" icon="plus" onClick={() => change({ name: 'add', at: [...at, 'times'], member: time as never, before: null })}>{words.addTime(text(time.label))}</Button>
        ))}
        <Button size="small" onClick={() => acts.place(null, null)}>{words.studio}</Button>
      </div>
      <Placed at={at} names={(description.surroundings?.places ?? []).map(({ name }) => name)} after={() => go(['surroundings'])} />
    </>
  )
}
