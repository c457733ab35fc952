import { figuresSchema } from '../contract/figures.ts'
import { request } from './http.ts'

/** The figures of the last `days`, by hour of the day in a time zone such as `Europe/Lisbon`. Throws Refused or Unreachable. */
export const fetchFigures = (days: number, zone: string) => request('GET', `/api/figures?${new URLSearchParams({ days: String(days), zone })}`, figuresSchema)
