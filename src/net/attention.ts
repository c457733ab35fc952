import { askingSchema, publishedKeySchema, type SayYes } from '../contract/attention/asking.ts'
import { attentionTableSchema, promisesSchema } from '../contract/attention/reading.ts'
import type { Region } from '../contract/attention/region.ts'
import { receiptSchema } from '../contract/receipt/receipt.ts'
import { textSchema } from '../contract/language.ts'
import { slugSchema } from '../contract/ids.ts'
import { z } from 'zod'
import { request } from './http.ts'

const studioSchema = z.object({ showrooms: z.array(z.object({ slug: slugSchema, title: textSchema })) })

/** The resources of src/contract/attention as functions. Each may throw Refused or Unreachable. */
export const attentionApi = {
  asking: (slug: string, region: Region | null) => request('GET', `/api/showrooms/${slug}/asking${region === null ? '' : `?region=${region}`}`, askingSchema),
  yes: (yes: SayYes) => request('POST', '/api/receipts', receiptSchema, yes),
  withdraw: (receipt: string, key: string) => request('POST', '/api/receipts/withdraw', receiptSchema, { receipt, key }),
  /** The report as it was shown, byte for byte. */
  send: (report: string) => request('POST', '/api/attention', null, JSON.parse(report)),
  key: () => request('GET', '/api/receipts/key', publishedKeySchema)
}

/** What is read in the studio. */
export const studioApi = {
  showrooms: () => request('GET', '/api/studio', studioSchema),
  attention: (slug: string) => request('GET', `/api/attention/${slug}`, attentionTableSchema),
  promises: () => request('GET', '/api/promises/attention', promisesSchema)
}
