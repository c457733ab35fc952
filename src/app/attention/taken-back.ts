import type { Receipt } from '../../contract/receipt/receipt.ts'
import { attentionApi } from '../../net/attention.ts'
import { Refused } from '../../net/refused.ts'
import { remembered } from '../page/remembered.ts'

/** Yeses that were taken back while the house could not be reached: told as soon as it can. Written only then, and never before a yes. */
const untold = remembered('withdraw', 'device')
/** Other pages of this browser hear which yes was taken back. */
const CHANNEL = 'parlour.withdraw'

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

function waiting(): [string, string][] {
  const kept = untold.get() ?? '[]'
  try {
    const read: unknown = JSON.parse(kept)
    return Array.isArray(read) ? read.filter((each): each is [string, string] => Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === 'string')) : []
  } catch {
    // Whoever wrote something else into their own storage has nothing waiting.
    return []
  }
}

/** Takes a yes back: here at once, at the house as soon as it can be reached. */
export async function takeBack(receipt: string, key: string, told: Told = () => undefined): Promise<void> {
  untold.set(JSON.stringify([...waiting(), [receipt, key]]))
  announce(receipt)
  await tellUntold(told)
}

/** Hears of each that the house was told: what came of it, or null where the house knows no such yes. */
export type Told = (receipt: string, back: Receipt | null) => void

/** Tells the house what was taken back; what cannot be told stays for the next time. */
export async function tellUntold(told: Told = () => undefined): Promise<void> {
  for (const [id, key] of waiting()) {
    try {
      told(id, await attentionApi.withdraw(id, key))
    } catch (error) {
      // A house that knows no such yes has nothing of it either.
      if (!(error instanceof Refused)) continue
      told(id, null)
    }
    const left = waiting().filter(([other]) => other !== id)
    untold.set(left.length > 0 ? JSON.stringify(left) : null)
  }
}
