import type { z } from 'zod'
import { type changeRolesSchema, type Invite, invitedSchema, memberSchema, teamSchema, type workSchema } from '../contract/team.ts'
import { type Hours, hoursToldSchema } from '../contract/hours.ts'
import { incidentSchema, incidentsSchema, type TellIncident } from '../contract/incident.ts'
import { request } from './http.ts'

/** The resources of src/contract/team.ts as functions. Each may throw Refused or Unreachable. */
export const teamApi = {
  team: () => request('GET', '/api/team', teamSchema),
  invite: (invite: Invite) => request('POST', '/api/team', invitedSchema, invite),
  freshLink: (id: string, email: string | null) => request('POST', `/api/team/${id}/link`, invitedSchema, { email }),
  setRoles: (id: string, roles: z.input<typeof changeRolesSchema>['roles']) => request('PUT', `/api/team/${id}/roles`, memberSchema, { roles }),
  setWork: (id: string, work: z.input<typeof workSchema>) => request('PUT', `/api/team/${id}/work`, memberSchema, work),
  setEdits: (id: string, edits: string[] | null) => request('PUT', `/api/team/${id}/edits`, memberSchema, { edits }),
  remove: (id: string) => request('DELETE', `/api/team/${id}`, null),
  hours: () => request('GET', '/api/hours', hoursToldSchema),
  setHours: (hours: Hours) => request('PUT', '/api/hours', hoursToldSchema, hours),
  incident: async () => (await request('GET', '/api/incidents', incidentsSchema)).incident,
  tellIncident: (incident: TellIncident) => request('POST', '/api/incidents', incidentSchema, incident),
  endIncident: (id: string) => request('DELETE', `/api/incidents/${id}`, incidentSchema),
  leave: () => request('DELETE', '/api/me', null)
}
