/** Work that is done many at a time. `full` where more wait than may. */
export type Batch<In, Out> = { add(item: In): Promise<Out> | 'full'; stop(): Promise<void> }

/** The most that one turn takes, and the most that may wait for theirs. */
const ONE_TURN = 500
const MOST_WAITING = 20_000

/**
 * Gathers what comes while a turn is under way, and does it all in the next: one transaction, one sync of the disk. Nobody is answered
 * before their turn is done; if it fails, all of that turn are told so.
 */
export function createBatch<In, Out>(work: (items: readonly In[]) => Promise<readonly Out[]>, mostWaiting = MOST_WAITING): Batch<In, Out> {
  let waiting: { item: In; done(out: Out): void; failed(error: unknown): void }[] = []
  let turn: Promise<void> | null = null

  async function run(): Promise<void> {
    // Whatever else came in the same turn of the loop goes with it.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const now = waiting.slice(0, ONE_TURN)
      waiting = waiting.slice(ONE_TURN)
      try {
        const outs = await work(now.map(({ item }) => item))
        now.forEach(({ done }, index) => done(outs[index]!))
      } catch (error) {
        for (const { failed } of now) failed(error)
      }
    }
    turn = null
  }

  return {
    add(item) {
      if (waiting.length >= mostWaiting) return 'full'
      return new Promise<Out>((done, failed) => {
        waiting.push({ item, done, failed })
        turn ??= run()
      })
    },
    async stop() {
      await turn
    }
  }
}
