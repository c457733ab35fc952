import type { BesideActs } from '../../model/beside.ts'
import { besideApi } from '../../net/beside.ts'

/** What an advisor keeps for themselves, over HTTP. */
export const besideActs: BesideActs = { ...besideApi, removeReply: async (id) => void (await besideApi.removeReply(id)) }
