import { type DeskMessageOut, type ToDesk, toDeskSchema } from '../contract/protocol.ts'
import { type Line, type LineOptions, openLine } from './line.ts'
import { parseFrame } from './parse-frame.ts'

export type DeskLine = Line<DeskMessageOut, ToDesk>

/** The desk's line; the session's cookie says whose. */
export function openDeskLine(options: Pick<LineOptions<DeskMessageOut, ToDesk>, 'onMessage' | 'onState' | 'onRefused'>): DeskLine {
  return openLine({ ...options, path: '/socket/desk', parse: (data) => parseFrame(toDeskSchema, data), ping: { t: 'ping' } })
}
