import type { TeamActs } from '../../model/team.ts'
import { teamApi } from '../../net/team.ts'

/** The team's page, over HTTP. */
export const teamActs: TeamActs = {
  ...teamApi,
  remove: async (id) => void (await teamApi.remove(id)),
  leave: async () => void (await teamApi.leave())
}
