import type { ToCustomer, ToDesk } from '../../src/contract/protocol.ts'
import { createTalks, type Talks } from '../conversation/talks.ts'
import { createQueueDesk, type QueueDesk } from '../queue/queue-desk.ts'
import { createAttendance, type Attendance } from './attendance.ts'
import { createBeats } from './beats.ts'
import { hearOthers } from './hear-others.ts'
import { createLines } from './lines.ts'
import type { HouseSays } from '../rules/house-door.ts'
import type { Plane, Ports } from './plane.ts'

/** The conversation plane of this process, at work. */
export type Live = {
  readonly plane: Plane
  readonly queueDesk: QueueDesk
  readonly talks: Talks
  readonly attendance: Attendance
  /** Stops what runs by the clock and says that this process is gone. No line may act any more. */
  stop(): Promise<void>
}

/**
 * Brings the conversation plane to life: reads the queue, listens to the other processes, starts the clockwork. `says`: what the house
 * says of itself at the door.
 */
export async function startLive(ports: Ports, says?: () => HouseSays): Promise<Live> {
  const plane: Plane = { ...ports, customers: createLines<ToCustomer>(), desks: createLines<ToDesk>() }
  const queueDesk = createQueueDesk(plane, says)
  const talks = createTalks(plane, queueDesk)
  const attendance = createAttendance(plane, queueDesk, talks)
  const deaf = hearOthers(plane, queueDesk, talks, attendance)
  const beats = createBeats(plane, queueDesk, talks, attendance)
  await beats.start()
  await queueDesk.reload()
  return {
    plane,
    queueDesk,
    talks,
    attendance,
    async stop() {
      deaf()
      await attendance.stop()
      await queueDesk.stop()
      await beats.stop()
    }
  }
}
