import type { z } from 'zod'
import { type changeRolesSchema, type Invite, invitedSchema, memberSchema, teamSchema, type workSchema } from '../contract/team.ts'
import { request } from './http.ts'

/** The resources of src/contract/team.ts as functions. Each may throw Refused or Unreachable. */
export const teamApi = {
  team: () => request('GET', '/api/team', teamSchema),
  invite: (invite: Invite) => request('POST', '/api/team', invitedSchema, invite),
  freshLink: (id: string) => request('POST', `/api/team/${id}/link`, invitedSchema, {}),
  setRoles: (id: string, roles: z.input<typeof changeRolesSchema>['roles']) => request('PUT', `/api/team/${id}/roles`, memberSchema, { roles }),
  setWork: (id: string, work: z.input<typeof workSchema>) => request('PUT', `/api/team/${id}/work`, memberSchema, work),
  remove: (id: string) => request('DELETE', `/api/team/${id}`, null),
  leave: () => request('DELETE', '/api/me', null)
}
