import { commonWords } from '../../words/common.ts'
import { showroomWords } from '../../words/showroom.ts'
import { twinWords } from '../../words/twin.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import type { Panel } from '../../model/visit.ts'
import { doorState, type DoorState } from '../door/door-state.ts'
import { showsLog } from '../panel/shown.ts'
import { firstName, homeOf, useSurface, useVisit } from '../surface.ts'

/** So many of the newest messages stand in the list while the conversation itself is not shown. */
const NEWEST = 3

/** Who is here, how one's wish for a person stands, what was written last, and the way to where it is answered. */
export function TwinTalk() {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const twin = useWords(twinWords)
  const { go, visit } = useSurface()
  const state = doorState(useVisit((model) => ({ line: model.line, door: model.door, place: model.place, knock: model.knock, talk: model.talk, advisor: model.advisor })))
  const advisor = useVisit((model) => (model.talk && !model.talk.ended ? model.advisor : null))
  const ended = useVisit((model) => (model.talk?.ended ?? null) !== null)
  const said = useVisit((model) => model.talk?.entries.filter((entry) => entry.kind === 'said') ?? [])
  // Nothing is read twice: the log beside this one shows what was written.
  const inLog = useVisit(showsLog)
  const lead = (to: Panel) => {
    go(to)
    focusPanel()
  }
  const told = (of: DoorState): string => {
    switch (of.kind) {
      case 'together':
        return advisor?.verified ? `${of.name}, ${common.verified}` : of.name
      case 'knock':
        return words.knocks(firstName(of.name))
      case 'waiting':
        return `${words.yourPlace(of.place)}. ${of.minutes ? words.waitRange(...of.minutes) : words.waitUnknown}`
      case 'offline':
        return words.lineDown
      default:
        return ended ? words.ended : words.nobodyHere
    }
  }
  const asked = state.kind === 'together' || state.kind === 'knock' || state.kind === 'waiting' || state.kind === 'offline'
  return (
    <section className="twin-talk">
      <h3>{twin.conversation}</h3>
      <p>
        <bdi>{told(state)}</bdi>
      </p>
      {said.length > 0 && inLog && <p className="quiet">{twin.inLog(said.length)}</p>}
      {said.length > 0 && !inLog && (
        <>
          <h4>{twin.lastWords}</h4>
          <ul>
            {said.slice(-NEWEST).map((entry) => (
              <li key={entry.seq}>
                <bdi>{entry.who === 'customer' ? twin.yours(entry.text) : words.says(firstName(advisor?.name ?? common.someone), entry.text)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="row is-wrapping">
        {!asked && !ended && <Button onClick={() => lead(state.kind === 'nobody' ? 'nobody' : 'ask')}>{twin.toDoor}</Button>}
        {state.kind === 'knock' && <Button onClick={() => focusPanel('#door button')}>{twin.toKnock}</Button>}
        {(state.kind === 'together' || ended) && <Button onClick={() => lead(homeOf(visit.getState()))}>{twin.toTalk}</Button>}
      </p>
    </section>
  )
}

/** Takes the focus to the panel: to the part of it that `first` names, if it is there, else to its heading. */
function focusPanel(first?: string): void {
  const panel = document.getElementById('panel')
  const place = (first && panel?.querySelector<HTMLElement>(first)) || panel?.querySelector<HTMLElement>('[data-heading]') || panel
  place?.focus()
}
