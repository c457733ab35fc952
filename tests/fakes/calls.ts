import { CallsUnavailable, type Calls } from '../../server/ports/calls.ts'

/** A call server in memory: remembers its rooms, and can be out of reach. */
export type FakeCalls = Calls & { readonly rooms: Set<string>; readonly admissions: { room: string; identity: string }[]; down: boolean }

export function createFakeCalls(): FakeCalls {
  const rooms = new Set<string>()
  const admissions: { room: string; identity: string }[] = []
  const reach = () => {
    if (fake.down) throw new CallsUnavailable('switched off')
  }
  const fake: FakeCalls = {
    rooms,
    admissions,
    down: false,
    there: () => !fake.down,
    async openRoom(room) {
      reach()
      rooms.add(room)
    },
    async closeRoom(room) {
      reach()
      rooms.delete(room)
    },
    async admission(room, identity) {
      reach()
      admissions.push({ room, identity })
      return { url: '', token: `token for ${identity} in ${room}` }
    }
  }
  return fake
}
