/** How long a server may take to answer at all, and between two pieces of its answer, in milliseconds. */
const patience = 6_000
/** How long all of it may take, in milliseconds: what would take longer is given up as soon as that is plain. */
const longest = 180_000
/** For so long at the beginning nobody judges how fast it comes, as a part of the longest time. */
const settling = 1 / 12
/** How far it is, is said at each of so many parts, and else once in so long, in milliseconds. */
const parts = 4
const sayEvery = 10_000
/** Nothing that is downloaded here is larger, in bytes. */
const most = 200_000_000

export type DownloadOptions = {
  /** Told how far it is, a few times. */
  readonly say?: (line: string) => void
  /** In place of the usual six seconds of silence and three minutes in all, in milliseconds. */
  readonly patience?: number
  readonly longest?: number
}

/**
 * Downloads what is at an address. Gives up after a few seconds of silence, and when it comes so slowly that it would take
 * minutes, since there is another way to go. Rejects with a short reason.
 */
export async function download(url: string, options: DownloadOptions = {}): Promise<Uint8Array> {
  const allowed = options.longest ?? longest
  const silence = new AbortController()
  const alarm = (): NodeJS.Timeout => setTimeout(() => silence.abort(new Error('no answer in time')), options.patience ?? patience)
  let timer = alarm()
  try {
    const response = await fetch(url, {signal: silence.signal})
    if (!response.ok || response.body === null) throw new Error(`${new URL(url).host} answered ${response.status}`)
    const total = Number(response.headers.get('content-length') ?? 0)
    const progress = progressOf(total, options.say)
    const startedAt = Date.now()
    const pieces: Uint8Array[] = []
    let received = 0
    for await (const piece of response.body) {
      clearTimeout(timer)
      timer = alarm()
      pieces.push(piece)
      received += piece.length
      if (received > most) throw new Error('it is far too large')
      const taken = Date.now() - startedAt
      if (taken > allowed || (taken > allowed * settling && (total / received) * taken > allowed)) throw new Error('it comes too slowly')
      progress(received)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    throw new Error(reasonFor(error), {cause: error})
  } finally {
    clearTimeout(timer)
  }
}

/** Says how much of the whole is there, now and then. */
function progressOf(total: number, say: DownloadOptions['say']): (received: number) => void {
  let told = 0
  let toldAt = Date.now()
  return (received) => {
    if (!say || total === 0) return
    const part = Math.floor((received / total) * parts)
    if (part <= told && Date.now() - toldAt < sayEvery) return
    told = Math.max(told, part)
    toldAt = Date.now()
    say(`  … ${Math.floor((received / total) * 100)} %`)
  }
}

/** `fetch` hides what went wrong in the cause of its error. */
function reasonFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
