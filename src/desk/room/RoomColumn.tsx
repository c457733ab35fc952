import type { RefCallback } from 'react'
import { useStore } from 'zustand'
import type { Seat } from '../../model/desk.ts'
import type { Spots } from '../../model/spots.ts'
import type { StageStore } from '../../model/stage.ts'
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
}

/** The room beside the conversation: the picture, the visitor's choices, and every part by name. */
export function RoomColumn({ seat, stage, room, spots }: RoomColumnProps) {
  const { words } = useDeskFrame()
  return (
    <aside className="room-column" aria-label={words.room}>
      {stage && <RoomOnStage seat={seat} stage={stage} room={room} spots={spots} />}
      {seat.edition ? (
        <>
          <Choices seat={seat} showroom={seat.edition.showroom} />
          <PartsInRoom seat={seat} showroom={seat.edition.showroom} />
        </>
      ) : (
        <p className="faint column-text">{words.roomLoading}</p>
      )}
    </aside>
  )
}

function RoomOnStage({ seat, stage, room, spots }: RoomColumnProps & { stage: StageStore }) {
  const model = useStore(stage)
  const { words } = useDeskFrame()
  return <RoomView model={model} room={room} name={nameOf(seat, words)} distance={seat.distance} talk={seat.talk} spots={spots} />
}
