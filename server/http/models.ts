import type { FastifyInstance } from 'fastify'
import { confirmSchema, posterSchema, wishedPassSchema, type Model, type Models } from '../../src/contract/incoming/model.ts'
import { idSchema } from '../../src/contract/ids.ts'
import type { Fence } from '../incoming/fence.ts'
import type { ModelBook } from '../ports/models.ts'
import type { Clock } from '../ports/clock.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type ModelParts = {
  readonly staff: StaffDoor
  readonly models: ModelBook
  readonly clock: Clock
  /** What stands up, and whether models are taken. */
  readonly fence: () => Promise<{ readonly fence: Fence; readonly takes: boolean }>
  /** Keeps a picture, decoded and written anew; gives its hash, or null where it is none. */
  readonly keepPoster: (picture: Uint8Array) => Promise<string | null>
}

type ById = { Params: { id: string } }
/** A poster comes as text in JSON, which is more than other messages hold. */
const POSTER_LIMIT = 8 << 20

/** Models that came in: which there are, what was wrong with them, and what their marketer says of them. */
export function modelRoutes(app: FastifyInstance, { staff, models, clock, fence, keepPoster }: ModelParts): void {
  app.get('/api/models', does('models.read'), async (request, reply): Promise<Models> => {
    await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    const found = await fence()
    return { takes: found.takes ? 'yes' : 'no-fence', fence: found.fence.kind, models: await models.list() }
  })

  app.get<ById>('/api/models/:id', does('models.read'), async (request, reply): Promise<Model> => {
    await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return one(request.params.id)
  })

  app.get<ById>('/api/models/:id/report', does('models.read'), async (request, reply) => {
    await staff.signedIn(request)
    const { report } = await one(request.params.id)
    if (!report) throw new Refused('not-now')
    return reply.headers({ 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="report.json"' }).send(report)
  })

  app.put<ById>('/api/models/:id/parts', does('models.bring'), async (request, reply) => {
    await staff.signedIn(request)
    if (!(await models.confirm(parsed(idSchema, request.params.id), parsed(confirmSchema, request.body)))) throw new Refused('not-found')
    return reply.code(204).send()
  })

  app.put<ById>('/api/models/:id/passes', does('models.bring'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    const { device, reason } = parsed(wishedPassSchema, request.body)
    const { report } = await one(request.params.id)
    if (!report?.gate.some((each) => each.device === device && each.verdict === 'red')) throw new Refused('not-now')
    await models.pass(request.params.id, { device, by: person.name, reason, at: clock.now() })
    return reply.code(204).send()
  })

  app.put<ById>('/api/models/:id/poster', { ...does('models.bring'), bodyLimit: POSTER_LIMIT }, async (request, reply) => {
    await staff.signedIn(request)
    const { picture } = parsed(posterSchema, request.body)
    await one(request.params.id)
    const hash = await keepPoster(Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'))
    if (hash === null) throw new Refused('bad-message')
    if (!(await models.setPoster(request.params.id, hash))) throw new Refused('not-now')
    return reply.code(204).send()
  })

  app.delete<ById>('/api/models/:id', does('models.bring'), async (request, reply) => {
    await staff.signedIn(request)
    if (!(await models.remove(parsed(idSchema, request.params.id), clock.now()))) throw new Refused('not-found')
    return reply.code(204).send()
  })

  async function one(id: string): Promise<Model> {
    const model = await models.byId(parsed(idSchema, id))
    if (!model) throw new Refused('not-found')
    return model
  }
}
