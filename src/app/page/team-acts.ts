import type { TeamActs } from '../../model/team.ts'
import { fetchFigures } from '../../net/figures.ts'
import { teamApi } from '../../net/team.ts'

/** The team's page, over HTTP. */
export const teamActs: TeamActs = {
  ...teamApi,
  figures: fetchFigures,
  remove: async (id) => void (await teamApi.remove(id)),
  leave: async () => void (await teamApi.leave())
}
