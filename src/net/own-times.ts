import { type Hours, ownTimesSchema } from '../contract/hours.ts'
import { request } from './http.ts'

/** When oneself can call back, and what was agreed. Throws Refused or Unreachable. */
export const fetchOwnTimes = () => request('GET', '/api/me/slots', ownTimesSchema)

/** Sets one's own hours; times are given out by them at once. Throws Refused or Unreachable. */
export const putOwnHours = (hours: Hours) => request('PUT', '/api/me/slots', ownTimesSchema, hours)
