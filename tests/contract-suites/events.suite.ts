import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Events, HouseEvent } from '../../server/ports/events.ts'

/** Two processes' ends of the news, and a way for a store to tell something. */
export type OpenEvents = { join(): Promise<{ events: Events; origin: string }>; notice(channel: string, payload: string): Promise<void>; close(): Promise<void> }

/** What every carrier of news must do. */
export function eventsSuite(name: string, open: () => Promise<OpenEvents>): void {
  describe(`events, ${name}`, () => {
    let carrier: OpenEvents
    beforeAll(async () => {
      carrier = await open()
    })
    afterAll(() => carrier.close())
    const news = (visit: string): HouseEvent => ({ kind: 'visit', visit })

    it('C17: the others hear it, in order, and its teller does not', async () => {
      const [one, two, three] = [await carrier.join(), await carrier.join(), await carrier.join()]
      const heard: HouseEvent[][] = [[], [], []]
      for (const [index, end] of [one, two, three].entries()) end.events.on((event) => heard[index]!.push(event))
      const told = Array.from({ length: 50 }, (_, count) => news(`visit ${count}`))
      for (const event of told) one.events.tell(event)
      await expect.poll(() => heard[1]!.length + heard[2]!.length, { timeout: 20_000 }).toBe(100)
      expect(heard).toEqual([[], told, told])
      for (const end of [one, two, three]) await end.events.close()
    })

    it('C17: who stopped listening hears no more', async () => {
      const [one, two] = [await carrier.join(), await carrier.join()]
      const [stopped, listening]: HouseEvent[][] = [[], []]
      const stop = two.events.on((event) => stopped!.push(event))
      two.events.on((event) => listening!.push(event))
      one.events.tell(news('first'))
      await expect.poll(() => listening!.length).toBe(1)
      stop()
      one.events.tell(news('second'))
      await expect.poll(() => listening!.length).toBe(2)
      expect(stopped).toEqual([news('first')])
      for (const end of [one, two]) await end.events.close()
    })

    it('P8: other channels carry what a store says on them', async () => {
      const one = await carrier.join()
      const heard: string[] = []
      one.events.listen('another_channel', (payload) => heard.push(payload))
      await expect.poll(async () => {
        await carrier.notice('another_channel', 'said')
        return heard.length
      }).toBeGreaterThan(0)
      expect(new Set(heard)).toEqual(new Set(['said']))
      await one.events.close()
    })
  })
}
