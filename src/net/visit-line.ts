import { type CustomerMessageOut, type ToCustomer, toCustomerSchema } from '../contract/protocol.ts'
import { type Line, type LineOptions, openLine } from './line.ts'
import { parseFrame } from './parse-frame.ts'

export type VisitLine = Line<CustomerMessageOut, ToCustomer>

/** The customer's line. The visit's cookie must be set before (`api.beginVisit`). */
export function openVisitLine(options: Pick<LineOptions<CustomerMessageOut, ToCustomer>, 'onMessage' | 'onState' | 'onRefused'>): VisitLine {
  return openLine({ ...options, path: '/socket/visit', parse: (data) => parseFrame(toCustomerSchema, data), ping: { t: 'ping' } })
}
