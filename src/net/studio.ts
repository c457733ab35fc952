import { z } from 'zod'
import { carriedInSchema } from '../contract/draft/carrying.ts'
import { editionsSchema, historySchema, logoKeptSchema, previewSchema, publishedSchema, showroomLineSchema, type beginSchema } from '../contract/draft/studio.ts'
import { editionSchema } from '../contract/showroom.ts'
import { request } from './http.ts'

const at = (slug: string, what: string) => `/api/studio/showrooms/${slug}/${what}`

/** The resources of src/contract/draft/studio.ts as functions. Each may throw Refused or Unreachable. */
export const draftsApi = {
  all: () => request('GET', '/api/studio/showrooms', z.array(showroomLineSchema)),
  begin: (wish: z.input<typeof beginSchema>) => request('POST', '/api/studio/showrooms', null, wish),
  /** `as`: another address than its own; null: its own. */
  carryIn: (zip: Blob, as: string | null) => request('POST', `/api/studio/import${as === null ? '' : `?as=${as}`}`, carriedInSchema, new Blob([zip], { type: 'application/offset+octet-stream' })),
  archive: (slug: string, archived: boolean) => request('POST', at(slug, 'archive'), null, { archived }),
  history: (slug: string, before: number | null) => request('GET', at(slug, `history${before === null ? '' : `?before=${before}`}`), historySchema),
  editions: (slug: string) => request('GET', at(slug, 'editions'), editionsSchema),
  edition: async (slug: string, number: number) => (await request('GET', `/api/showrooms/${slug}?edition=${number}`, editionSchema)).showroom,
  publish: (slug: string, seq: number, note: string) => request('POST', at(slug, 'publish'), publishedSchema, { seq, note }),
  rollBack: (slug: string, to: number) => request('POST', at(slug, 'roll-back'), publishedSchema, { to }),
  plan: async (slug: string, seq: number, note: string, when: number) => void (await request('POST', at(slug, 'plan'), null, { seq, note, at: when })),
  unplan: async (slug: string) => void (await request('DELETE', at(slug, 'plan'), null)),
  preview: (slug: string, seq: number) => request('POST', at(slug, 'previews'), previewSchema, { seq }),
  bringLogo: async (slug: string, picture: string) => (await request('POST', at(slug, 'logo'), logoKeptSchema, { picture })).logo,
  renewPreview: (slug: string, url: string, seq: number) => request('PUT', at(slug, 'previews'), null, { seq, secret: url.slice(url.lastIndexOf('/') + 1) })
}
