import type { Reason } from '../../contract/reasons.ts'
import type { Receipt } from '../../contract/receipt/receipt.ts'
import { backOff } from '../../net/back-off.ts'
import { Refused } from '../../net/refused.ts'
import { remembered } from '../page/remembered.ts'
import { askHouse } from './ask-house.ts'

/** Yeses that were taken back and not told to the house yet. Written only then, and never before a yes. */
const untold = remembered('withdraw', 'device')
/** The same of this page: a browser that keeps nothing for its pages takes back all the same. */
const own = new Map<string, string>()
/** Other pages of this browser hear which yes was taken back. */
const CHANNEL = 'parlour.withdraw'
/** What the house says of a yes that it does not have, or that never was one. */
const NONE_SUCH: readonly Reason[] = ['not-found', 'bad-message']

/** Tells the other pages of this browser that a yes was taken back: whichever measures under it stops. */
export function announce(receipt: string): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(receipt)
  channel.close()
}

/** Hears what other pages of this browser take back. */
export function onAnnounced(hear: (receipt: string) => void): void {
  new BroadcastChannel(CHANNEL).onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') hear(data)
  }
}

function kept(): [string, string][] {
  const written = untold.get() ?? '[]'
  try {
    const read: unknown = JSON.parse(written)
    return Array.isArray(read) ? read.filter((each): each is [string, string] => Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === 'string')) : []
  } catch {
    // Whoever wrote something else into their own storage has nothing waiting.
    return []
  }
}

const waiting = (): Map<string, string> => new Map([...kept(), ...own])

function done(id: string): void {
  own.delete(id)
  const left = kept().filter(([other]) => other !== id)
  untold.set(left.length > 0 ? JSON.stringify(left) : null)
}

/** Takes a yes back: here at once, at the house as soon as it can be reached. */
export async function takeBack(receipt: string, key: string, told: Told = () => undefined): Promise<void> {
  own.set(receipt, key)
  untold.set(JSON.stringify([...waiting()]))
  announce(receipt)
  await tellUntold(told)
}

/** Hears of each that the house was told: what came of it, or null where the house knows no such yes. */
export type Told = (receipt: string, back: Receipt | null) => void

let again: ReturnType<typeof setTimeout> | undefined
let tries = 0

/** Tells the house what was taken back. What cannot be told is tried again and again while the page is open, and by the next page. */
export async function tellUntold(told: Told = () => undefined): Promise<void> {
  clearTimeout(again)
  for (const [id, key] of waiting()) {
    try {
      const back = await (await askHouse()).withdraw(id, key)
      done(id)
      told(id, back)
    } catch (error) {
      // A house that knows no such yes has nothing of it either. Anything else it says leaves the yes where it is.
      if (!(error instanceof Refused && NONE_SUCH.includes(error.reason))) continue
      done(id)
      told(id, null)
    }
  }
  clearTimeout(again)
  tries = waiting().size > 0 ? tries + 1 : 0
  if (tries > 0) again = setTimeout(() => void tellUntold(told), backOff(tries))
}
