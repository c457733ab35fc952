import { modelSchema, modelsSchema, type Confirmed, type WishedPass } from '../contract/incoming/model.ts'
import { request } from './http.ts'

/** The resources of src/contract/incoming as functions. Each may throw Refused or Unreachable. */
export const modelsApi = {
  models: () => request('GET', '/api/models', modelsSchema),
  model: (id: string) => request('GET', `/api/models/${id}`, modelSchema),
  confirmParts: (id: string, parts: readonly Confirmed[]) => request('PUT', `/api/models/${id}/parts`, null, parts),
  letThrough: (id: string, wish: WishedPass) => request('PUT', `/api/models/${id}/passes`, null, wish),
  /** `picture` as a data address. */
  savePoster: (id: string, picture: string) => request('PUT', `/api/models/${id}/poster`, null, { picture }),
  removeModel: (id: string) => request('DELETE', `/api/models/${id}`, null)
}
