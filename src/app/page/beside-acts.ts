import type { BesideActs } from '../../model/beside.ts'
import { api } from '../../net/api.ts'
import { besideApi } from '../../net/beside.ts'

// Few open it, and what checks its answers is not small.
const own = () => import('../../net/own-times.ts')

/** What an advisor keeps for themselves, over HTTP. */
export const besideActs: BesideActs = {
  ...besideApi,
  removeReply: async (id) => void (await besideApi.removeReply(id)),
  times: async () => (await own()).fetchOwnTimes(),
  setHours: async (hours) => (await own()).putOwnHours(hours),
  edition: (showroom, number) => api.edition(showroom, number)
}
