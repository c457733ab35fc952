import type { RefCallback } from 'react'
import { textIn } from '../../contract/text-in.ts'
import type { Spots } from '../../model/spots.ts'
import type { Talk } from '../../model/talk.ts'
import type { StageModel } from '../../model/stage.ts'
import { Icon } from '../../ui/Icon.tsx'
import { partName } from '../../ui/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { PointMarks } from './PointMarks.tsx'

interface RoomViewProps {
  model: StageModel
  room: RefCallback<HTMLDivElement>
  /** What the visitor is called. */
  name: string
  /** How near the visitor lets the advisor come, metres. */
  distance: number
  talk: Talk
  spots: Spots | null
}

/** The box that the room's canvas is put into, with words over it: where one stands, and who points at what. */
export function RoomView({ model, room, name, distance, talk, spots }: RoomViewProps) {
  const { words, language, acts } = useDeskFrame()
  const view = model.showroom.views.find((each) => each.id === model.view.id)
  const metres = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(distance)
  const label = (part: string) => partName(model.showroom, part, language)
  const { customer, advisor } = talk.pointed
  const { loading } = model
  return (
    <div className="room-view">
      <div className="room" data-theme="dark" data-picture={model.picture}>
        <div className="room-canvas" ref={room} />
        {spots && <PointMarks spots={spots} />}
        {view && model.picture === 'drawn' && <p className="roomnote is-top">{words.standing(textIn(view.label, language), name, metres)}</p>}
        {model.picture === 'drawn' && (
          <p className="roomnote">
            <Icon name="point" /> {words.clickToPoint}
          </p>
        )}
        {model.picture === 'starting' && (
          <div className="room-progress">
            <p>{words.roomLoading}</p>
            <Progress part={loading.of > 0 ? loading.bytes / loading.of : 0} label={words.roomLoading} />
          </div>
        )}
      </div>
      {(model.picture === 'lost' || model.picture === 'none') && (
        <div className="column-text">
          <Notice icon="info">{model.picture === 'lost' ? words.roomLost : words.roomNone}</Notice>
        </div>
      )}
      <div className="views" role="group" aria-label={words.look}>
        {model.showroom.views.map((each) => (
          <button key={each.id} type="button" aria-pressed={each.id === model.view.id} onClick={() => acts.look(each.id)}>
            {textIn(each.label, language)}
          </button>
        ))}
      </div>
      <div className="pointing" aria-live="polite">
        {customer && (
          <p className="row">
            <Icon name="point" /> {words.pointsAt(name, label(customer.part))}
          </p>
        )}
        {advisor && (
          <p className="row">
            <Icon name="point" /> {words.youPointAt(label(advisor.part))}
            <button type="button" className="button is-small end" onClick={() => acts.point(null, null)}>
              {words.stopPointing}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
