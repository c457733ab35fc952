import { Upload, type DetailedError } from 'tus-js-client'
import { refusalSchema } from '../contract/http.ts'
import type { Reason } from '../contract/reasons.ts'

/** A piece goes so far at a time: a cut line loses at most one, and no request lasts long. Bytes. */
const PIECE = 8 << 20
/** How long it waits before each further try, ms; after the last it asks to be told to go on. */
const TRIES = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000]

/** What is told of an upload under way. */
export interface UploadHeard {
  progress(sent: number, of: number): void
  /** The line is lost; it tries by itself. */
  waits(): void
  done(id: string): void
  /** It stopped for good, or until it is told to go on; the reason where the house gave one. */
  stopped(reason: Reason | null): void
}

export interface RunningUpload {
  /** Goes on where it was. */
  goOn(): void
  /** Ends it; what had come is deleted at the house. */
  stop(): void
}

/** Brings a file in by tus 1.0.0. The same file chosen again, even after the page was closed, goes on where it was. */
export function uploadFile(file: File, heard: UploadHeard): RunningUpload {
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: PIECE,
    retryDelays: TRIES,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onProgress: (sent, of) => heard.progress(sent, of),
    onShouldRetry(error) {
      const status = error.originalResponse?.getStatus() ?? 0
      // A disk that is full is told, and not waited for.
      const again = status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507)
      if (again) heard.waits()
      return again
    },
    onError(error) {
      const reason = reasonOf(error)
      // What the house refused it would refuse again; only a lost line is taken up by itself.
      if (reason !== null) over()
      heard.stopped(reason)
    },
    onSuccess() {
      over()
      heard.done(upload.url!.split('/').pop()!)
    }
  })
  const start = async (): Promise<void> => {
    const [before] = (await upload.findPreviousUploads()).toSorted((a, b) => b.creationTime.localeCompare(a.creationTime))
    if (before) upload.resumeFromPreviousUpload(before)
    upload.start()
  }
  const online = (): void => {
    if (upload.url) upload.start()
  }
  // Begun again after its end, it would come a second time.
  const over = (): void => removeEventListener('online', online)
  addEventListener('online', online)
  start().catch(() => heard.stopped(null))
  return {
    goOn: () => upload.start(),
    stop() {
      over()
      void upload.abort(true).catch(() => undefined)
    }
  }
}

function reasonOf(error: Error | DetailedError): Reason | null {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined
  if (!body?.startsWith('{')) return null
  const said = refusalSchema.safeParse(JSON.parse(body))
  return said.success ? said.data.reason : null
}
