import { createCall } from '../../../src/call/call.ts'
import type { CallState } from '../../../src/contract/call-state.ts'
import type { Pose } from '../../../src/contract/pose.ts'
import type { Side } from '../../../src/contract/conversation.ts'

/** A call without a conversation: the test issues ways in (`/way-in?side=`) and says who is who. */
export interface CallPage {
  /** A stranger comes in as an advisor does, but nobody was told of them. */
  start(side: Side | 'stranger'): void
  state: Partial<CallState>
  history: string[]
  poses: { pose: Pose; time: number }[]
  call: ReturnType<typeof createCall>
}

const page = {
  state: {},
  history: [],
  poses: [],
  start(side: Side | 'stranger') {
    page.call = createCall({
      self: side === 'stranger' ? 'advisor' : side,
      sound: 'plain',
      access: async () => {
        const response = await fetch(`/way-in?side=${side}`)
        if (!response.ok) throw new Error('no way in')
        return response.json()
      },
      onChange: (change) => {
        Object.assign(page.state, change)
        if (change.state) page.history.push(change.state)
      }
    })
    page.call.onPose((pose, time) => page.poses.push({ pose, time }))
    page.call.setOtherOnline(true)
    page.call.enter()
    setInterval(async () => page.call.setPeers(await (await fetch('/peers')).json()), 200)
  }
} as unknown as CallPage

Object.assign(window, { page })
