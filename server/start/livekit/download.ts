/** How long a server may take to answer at all, and between two pieces of its answer, in milliseconds. */
const patience = 6_000
/** Nothing that is downloaded here is larger, in bytes. */
const most = 200_000_000

/**
 * Downloads what is at an address. Gives up after a few seconds of silence, since there is another way to go. Says how far
 * it is, a few times. Rejects with a short reason.
 */
export async function download(url: string, say?: (line: string) => void): Promise<Uint8Array> {
  const silence = new AbortController()
  const alarm = (): NodeJS.Timeout => setTimeout(() => silence.abort(new Error('no answer in time')), patience)
  let timer = alarm()
  try {
    const response = await fetch(url, {signal: silence.signal})
    if (!response.ok || response.body === null) throw new Error(`${new URL(url).host} answered ${response.status}`)
    const total = Number(response.headers.get('content-length') ?? 0)
    const pieces: Uint8Array[] = []
    let received = 0
    let told = 0
    for await (const piece of response.body) {
      clearTimeout(timer)
      timer = alarm()
      pieces.push(piece)
      received += piece.length
      if (received > most) throw new Error('it is far too large')
      if (say && total > 0 && received / total >= told + 0.25) {
        told = Math.floor((received / total) * 4) / 4
        say(`  … ${Math.round(told * 100)} %`)
      }
    }
    return Buffer.concat(pieces)
  } catch (error) {
    throw new Error(reasonFor(error), {cause: error})
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch` hides what went wrong in the cause of its error. */
function reasonFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
