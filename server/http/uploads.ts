import { statfs } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { INCOMING_LIMITS } from '../../src/contract/incoming/limits.ts'
import type { Fence } from '../incoming/fence.ts'
import { UPLOAD_LIFE } from '../incoming/sweep.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { ModelBook } from '../ports/models.ts'
import { does } from './acts.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type UploadParts = {
  readonly staff: StaffDoor
  readonly models: ModelBook
  readonly clock: Clock
  readonly ids: Ids
  /** Where bytes lie while they come. */
  readonly folder: string
  readonly fence: () => Promise<{ readonly fence: Fence; readonly takes: boolean }>
  /** All bytes of a model are here. */
  readonly arrived: () => void
  readonly log: Log
}

/** So many uploads of one person may be on their way at once. */
const AT_ONCE = 8
/** Beside a model there is room for its copy, what is made of it, and so much that the database goes on, bytes. */
const SPARE = 256 << 20
const COPIES = 3
/** With less than this a disk is full, whatever it says of itself, bytes. */
const FULL = 1 << 20

/**
 * Resumable uploads by tus 1.0.0 (https://tus.io/protocols/resumable-upload). Every request asks for the right anew: who lost it in the
 * middle stops there. An upload is its maker's alone.
 */
export function uploadRoutes(app: FastifyInstance, { staff, models, clock, ids, folder, fence, arrived, log }: UploadParts): void {
  const makers = new WeakMap<IncomingMessage, string>()
  const tus = new Server({
    path: '/api/uploads',
    datastore: new FileStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_LIFE }),
    maxSize: INCOMING_LIMITS.bytes,
    relativeLocation: true,
    disableTerminationForFinishedUploads: true,
    namingFunction: () => ids.id(),
    async onUploadCreate(request, upload) {
      const person = makers.get(request.runtime?.node?.req as IncomingMessage)
      // Without its length nobody can say when it is whole.
      if (person === undefined || upload.size === undefined) throw { status_code: 400, body: 'Upload-Length is missing' }
      await models.add({ id: upload.id, name: plainName(upload.metadata?.['filename']), bytes: upload.size, person, at: clock.now() })
      return {}
    },
    // What could not be written is told as a fault of the server: why, is only to be seen on the disk.
    async onResponseError(_request, error) {
      if (('status_code' in error && error.status_code < 500) || (await room(folder)) > FULL) return undefined
      const { status, reason } = new Refused('no-room')
      return { status_code: status, body: JSON.stringify({ reason }) }
    },
    async onUploadFinish(_request, upload) {
      await models.arrived(upload.id, clock.now())
      arrived()
      return {}
    }
  })

  void app.register(async (scope) => {
    // What comes is read by tus, as it comes.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
    const bytes = { config: { ...does('models.bring').config, bytes: true as const } }
    scope.post('/api/uploads', bytes, async (request, reply) => {
      const { person } = await staff.signedIn(request)
      if (!(await fence()).takes) throw new Refused('no-fence')
      const length = Number(request.headers['upload-length'])
      if (length > INCOMING_LIMITS.bytes) throw new Refused('too-large')
      if ((await models.coming()).filter((each) => each.person === person.id).length >= AT_ONCE) throw new Refused('too-fast')
      if ((await room(folder)) < length * COPIES + SPARE) throw new Refused('no-room')
      makers.set(request.raw, person.id)
      return hand(request, reply)
    })
    for (const method of ['HEAD', 'PATCH', 'DELETE'] as const)
      scope.route<{ Params: { id: string } }>({
        method,
        url: '/api/uploads/:id',
        ...bytes,
        async handler(request, reply) {
          const { person } = await staff.signedIn(request)
          const { id } = request.params
          if (!(await models.coming()).some((each) => each.id === id && each.person === person.id)) throw new Refused('not-found')
          if (method === 'PATCH' && (await room(folder)) < Number(request.headers['content-length'] ?? 0)) throw new Refused('no-room')
          await hand(request, reply)
          // What was not ended goes on. The answer is out: a fault of ours here leaves a line in the list, which the sweep takes.
          if (method === 'DELETE' && reply.raw.statusCode === 204) await models.remove(id, clock.now()).catch((error: unknown) => logFault(log, 'an upload that was ended could not be forgotten', error))
        }
      })
  })

  async function hand(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
    await tus.handle(request.raw, reply.raw)
  }
}

/** Bytes that the disk of a folder has left for this program. */
async function room(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** The name that a file came by: no path, no sign that steers anything, at most 200 signs. */
function plainName(said: string | null | undefined): string {
  return (said ?? '').replace(/[\p{C}\s]+/gu, ' ').split(/[/\\]/).pop()!.trim().slice(0, 200) || 'model'
}
