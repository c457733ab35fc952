import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { changeRolesSchema, editsSchema, freshLinkSchema, inviteSchema, workSchema, type Invited, type Member } from '../../src/contract/team.ts'
import { idSchema } from '../../src/contract/ids.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'
import type { Drafts } from '../ports/drafts.ts'
import type { Ids } from '../ports/ids.ts'
import type { Mail } from '../ports/mail.ts'
import type { People, SignInLinks, TeamChange, TeamMember } from '../ports/people.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { mayGive } from '../rules/team.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { Asker } from './origin.ts'
import { linksForOthers } from './other-devices.ts'
import { invitationLetter } from './plain/invitation-words.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type TeamParts = {
  readonly staff: StaffDoor
  readonly people: People
  readonly links: SignInLinks
  readonly showrooms: Pick<PublishedShowrooms, 'list'>
  readonly drafts: Pick<Drafts, 'list'>
  readonly asker: Asker
  readonly ids: Ids
  readonly reachableOrigin: () => string
  /** Null where the house sends no letters. */
  readonly mail: Pick<Mail, 'send'> | null
  readonly log: Log
}

type ById = { Params: { id: string } }

/** The people who work here: who they are, inviting, changing what they are, sending them away, leaving. */
export function teamRoutes(app: FastifyInstance, parts: TeamParts): void {
  const { staff, people, links, showrooms, drafts, asker, ids, reachableOrigin, mail, log } = parts
  const shown = linksForOthers(asker, reachableOrigin)

  app.get('/api/team', does('team.read'), async (request, reply) => {
    await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    const [members, places, toEdit] = await Promise.all([people.team(), showrooms.list(), editable()])
    return { members: members.map(told), showrooms: places, drafts: toEdit, mail: mail !== null }
  })

  app.post('/api/team', does('team.invite'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    const { email, ...invite } = parsed(inviteSchema, request.body)
    if (!mayGive(person.roles, invite.roles)) throw new Refused('not-allowed')
    await known(invite.showrooms)
    await knownToEdit(invite.edits)
    const id = ids.id()
    await people.add({ id, look: '', ...invite })
    return invited(request, reply, id, email)
  })

  app.post<ById>('/api/team/:id/link', does('team.invite'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    const { email } = parsed(freshLinkSchema, request.body)
    const member = await found(parsed(idSchema, request.params.id))
    if (!mayGive(person.roles, member.roles)) throw new Refused('not-allowed')
    // A link to somebody who has come would let its maker be them.
    if (member.cameAt !== null) throw new Refused('not-now')
    return invited(request, reply, member.id, email)
  })

  app.put<ById>('/api/team/:id/roles', does('team.change'), async (request) => {
    await staff.signedIn(request)
    const id = parsed(idSchema, request.params.id)
    done(await people.setRoles(id, parsed(changeRolesSchema, request.body).roles))
    return told(await found(id))
  })

  app.put<ById>('/api/team/:id/work', does('team.place'), async (request) => {
    await staff.signedIn(request)
    const id = parsed(idSchema, request.params.id)
    const work = parsed(workSchema, request.body)
    await known(work.showrooms)
    if (!(await people.setWork(id, work))) throw new Refused('not-found')
    return told(await found(id))
  })

  app.put<ById>('/api/team/:id/edits', does('showrooms.share'), async (request) => {
    await staff.signedIn(request)
    const id = parsed(idSchema, request.params.id)
    const { edits } = parsed(editsSchema, request.body)
    await knownToEdit(edits)
    if (!(await people.setEdits(id, edits && [...new Set(edits)]))) throw new Refused('not-found')
    return told(await found(id))
  })

  app.delete<ById>('/api/team/:id', does('team.change'), async (request, reply) => {
    await staff.signedIn(request)
    done(await people.remove(parsed(idSchema, request.params.id)))
    return reply.code(204).send()
  })

  app.delete('/api/me', does('own'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    done(await people.remove(person.id))
    staff.clearCookie(request, reply)
    return reply.code(204).send()
  })

  async function invited(request: FastifyRequest, reply: FastifyReply, id: string, email: string | null): Promise<Invited> {
    const token = ids.secret()
    const expiresAt = await links.make({ id: ids.id(), token, person: id, maker: 'invite', madeIn: null })
    reply.header('cache-control', 'no-store')
    const member = await found(id)
    const link = shown(request, token)
    return { member: told(member), ...link, expiresAt, letter: await written(member, email, link.url) }
  }

  /** A letter that is not taken does not take the invitation back: its link can be handed over by hand. */
  async function written({ id, name, languages }: TeamMember, to: string | null, link: string): Promise<Invited['letter']> {
    if (to === null || mail === null) return 'none'
    const { subject, text } = invitationLetter(languages, name, link)
    try {
      await mail.send({ id: `${id}-${ids.id()}`, to, subject, text })
      return 'sent'
    } catch (error) {
      logFault(log, 'an invitation could not be sent', error)
      return 'failed'
    }
  }

  async function found(id: string): Promise<TeamMember> {
    const member = await people.member(id)
    if (!member) throw new Refused('not-found')
    return member
  }

  /** Nobody stands in a showroom that is not there. */
  async function known(slugs: readonly string[]): Promise<void> {
    const there = new Set((await showrooms.list()).map(({ slug }) => slug))
    if (!slugs.every((slug) => there.has(slug))) throw new Refused('not-found')
  }

  /** Every showroom that can be set up: published or not, put away or not. */
  async function editable() {
    const [published, begun] = await Promise.all([showrooms.list(), drafts.list()])
    const lines = new Map([...published, ...begun].map(({ slug, title }) => [slug, { slug, title }]))
    return [...lines.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  }

  async function knownToEdit(slugs: readonly string[] | null): Promise<void> {
    const there = new Set((await editable()).map(({ slug }) => slug))
    if (slugs && !slugs.every((slug) => there.has(slug))) throw new Refused('not-found')
  }
}

function done(change: TeamChange): void {
  if (change === 'last-owner') throw new Refused('last-owner')
  if (change === 'unknown') throw new Refused('not-found')
}

function told({ id, name, roles, languages, skills, showrooms, edits, cameAt, invitedUntil }: TeamMember): Member {
  return { id, name, roles, languages, skills, showrooms, edits, came: cameAt !== null, invitedUntil }
}
