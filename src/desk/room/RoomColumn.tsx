import { lazy, type RefCallback, Suspense } from 'react'
import { useStore } from 'zustand'
import type { BesideActs } from '../../model/beside.ts'
import type { Seat } from '../../model/desk.ts'
import type { Spots } from '../../model/spots.ts'
import type { StageStore } from '../../model/stage.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { shiftWords } from '../../words/shift.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { nameOf } from '../queue/read-seat.ts'
import { Choices } from './Choices.tsx'
import { PartsInRoom } from './PartsInRoom.tsx'
import { RoomView } from './RoomView.tsx'

interface RoomColumnProps {
  seat: Seat
  stage: StageStore | null
  room: RefCallback<HTMLDivElement>
  spots: Spots | null
  /** Whether the room is drawn; without, its code is not even fetched. */
  picture: boolean
  onPicture(picture: boolean): void
  beside: BesideActs
}

// Fetched with the first conversation: at rest there is nothing to write beside.
const BesidePanel = lazy(() => import('../beside/BesidePanel.tsx'))

/** The room beside the conversation: the picture, the visitor's choices, and every part by name. */
export default function RoomColumn(props: RoomColumnProps) {
  const { seat, stage, picture, onPicture, beside } = props
  const { words } = useDeskFrame()
  const shift = useWords(shiftWords)
  return (
    <aside className="room-column" aria-label={words.room}>
      <h2 className="unseen">{words.room}</h2>
      {stage && picture && <RoomOnStage {...props} stage={stage} />}
      <div className="room-mode">
        <Button size="small" kind="quiet" icon={picture ? 'list' : 'look'} onClick={() => onPicture(!picture)}>
          {picture ? shift.pictureOff : shift.pictureOn} <kbd aria-hidden="true">I</kbd>
        </Button>
      </div>
      {seat.edition ? (
        <>
          <Choices seat={seat} showroom={seat.edition.showroom} />
          <PartsInRoom seat={seat} showroom={seat.edition.showroom} />
        </>
      ) : (
        <p className="faint column-text">{words.roomLoading}</p>
      )}
      {seat.state !== 'knocking' && (
        <Suspense fallback={null}>
          <BesidePanel key={seat.talk.id} beside={beside} conversation={seat.talk.id} />
        </Suspense>
      )}
    </aside>
  )
}

function RoomOnStage({ seat, stage, room, spots }: RoomColumnProps & { stage: StageStore }) {
  const model = useStore(stage)
  const { words } = useDeskFrame()
  return <RoomView model={model} room={room} name={nameOf(seat, words)} distance={seat.distance} talk={seat.talk} spots={spots} />
}
