import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallsUnavailable, type Calls } from '../../server/ports/calls.ts'

/** A call server, what rooms it has, and a way to lose it. */
export type OpenCalls = { calls: Calls; rooms(): Promise<string[]>; lose(): Promise<void>; close(): Promise<void> }

/** What every call server must do. */
export function callsSuite(name: string, open: () => Promise<OpenCalls>): void {
  describe(`calls, ${name}`, () => {
    let there: OpenCalls
    beforeAll(async () => {
      there = await open()
    })
    afterAll(() => there.close())
    const fresh = () => randomBytes(12).toString('hex')

    it('K4: a room is made once, closed once, and closing what is not there is no error', async () => {
      const room = fresh()
      await there.calls.openRoom(room)
      await there.calls.openRoom(room)
      expect(await there.rooms()).toEqual([room])
      await there.calls.closeRoom(room)
      await there.calls.closeRoom(room)
      expect(await there.rooms()).toEqual([])
    })

    it('K2: each admission has a token of its own', async () => {
      const room = fresh()
      await there.calls.openRoom(room)
      const tokens = await Promise.all(['one', 'two'].map(async (identity) => (await there.calls.admission(room, identity)).token))
      expect(new Set(tokens).size).toBe(2)
      await there.calls.closeRoom(room)
    })

    it('K5: when it cannot be reached it says so, in its own words', async () => {
      expect(there.calls.there()).toBe(true)
      await there.lose()
      expect(there.calls.there()).toBe(false)
      await expect(there.calls.openRoom(fresh())).rejects.toThrow(CallsUnavailable)
      await expect(there.calls.closeRoom(fresh())).rejects.toThrow(CallsUnavailable)
    })
  })
}
