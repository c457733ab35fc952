import { toStudioSchema, type StudioMessageOut, type ToStudio } from '../contract/draft/protocol.ts'
import { type Line, type LineOptions, openLine } from './line.ts'
import { parseFrame } from './parse-frame.ts'

export type StudioLine = Line<StudioMessageOut, ToStudio>
export type StudioLineOptions = Pick<LineOptions<StudioMessageOut, ToStudio>, 'onMessage' | 'onState' | 'onRefused'>

/** The line of one window of an editor on the draft of one showroom; the session's cookie says whose. */
export function openStudioLine(slug: string, page: string, options: StudioLineOptions): StudioLine {
  return openLine({ ...options, path: `/socket/studio?showroom=${slug}&page=${page}`, parse: (data) => parseFrame(toStudioSchema, data), ping: { t: 'ping' } })
}
