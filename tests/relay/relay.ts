/** What a way does to packets: each is lost with `loss`, or comes after `least` to `least + jitter` ms, every delay as likely as another. */
export interface Way {
  loss: number
  least: number
  jitter: number
}

/** Five of a hundred lost, and up to 80 ms between two packets that were sent together. */
export const LOSSY: Way = { loss: 0.05, least: 20, jitter: 80 }

/** A relay that loses and delays, and so changes the order, the same with the same `random` (0 to 1). */
export interface Relay {
  send(bytes: Uint8Array, now: number): void
  /** Hands over what has come by `now`, in the order of its coming. */
  deliver(now: number, take: (bytes: Uint8Array, at: number) => void): void
}

export function createRelay(way: Way, random: () => number): Relay {
  const under: { bytes: Uint8Array; at: number }[] = []
  return {
    send(bytes, now) {
      const [lost, late] = [random() < way.loss, random()]
      if (lost) return
      under.push({ bytes: bytes.slice(), at: now + way.least + late * way.jitter })
      under.sort((a, b) => a.at - b.at)
    },
    deliver(now, take) {
      while (under.length > 0 && under[0]!.at <= now) {
        const { bytes, at } = under.shift()!
        take(bytes, at)
      }
    }
  }
}
