import { z } from 'zod'
import { deviceLinkSchema, keptSchema, type leaveMessageSchema, leftLinkSchema, leftMessageSchema, meSchema, type profileSchema } from '../contract/http.ts'
import { begunOpenIdSchema, openIdSchema } from '../contract/openid.ts'
import { bookedSchema, type bookSchema, callBackSchema, slotSchema } from '../contract/hours.ts'
import { doorSchema } from '../contract/queue.ts'
import { editionSchema } from '../contract/showroom.ts'
import { request } from './http.ts'

/** The resources of src/contract/http.ts as functions. Each may throw Refused or Unreachable. */
export const api = {
  edition: (slug: string, number?: number) =>
    request('GET', `/api/showrooms/${slug}${number === undefined ? '' : `?edition=${number}`}`, editionSchema),
  door: (slug: string) => request('GET', `/api/showrooms/${slug}/door`, doorSchema),
  /** Sets the visit's cookie: called when asking, never before. */
  beginVisit: (showroom: string, edition: number) => request('POST', '/api/visits', null, { showroom, edition }),
  forgetVisit: () => request('DELETE', '/api/visits', null),
  leaveMessage: (message: z.input<typeof leaveMessageSchema>) => request('POST', '/api/left-messages', leftLinkSchema, message),
  slots: (slug: string, language: string) => request('GET', `/api/showrooms/${slug}/slots?language=${encodeURIComponent(language)}`, z.array(slotSchema)),
  book: (wish: z.input<typeof bookSchema>) => request('POST', '/api/call-backs', bookedSchema, wish),
  callBack: (secret: string) => request('GET', `/api/call-backs/${encodeURIComponent(secret)}`, callBackSchema),
  giveUpCallBack: (secret: string) => request('DELETE', `/api/call-backs/${encodeURIComponent(secret)}`, null),
  kept: (secret: string) => request('GET', `/api/kept/${encodeURIComponent(secret)}`, keptSchema),
  deleteKept: (secret: string) => request('DELETE', `/api/kept/${encodeURIComponent(secret)}`, null),
  signIn: (token: string) => request('POST', '/api/sign-in', meSchema, { token }),
  me: () => request('GET', '/api/me', meSchema),
  saveProfile: (profile: z.input<typeof profileSchema>) => request('PUT', '/api/me', meSchema, profile),
  signOut: (everywhere: boolean) => request('POST', '/api/sign-out', null, { everywhere }),
  deviceLink: () => request('POST', '/api/device-links', deviceLinkSchema, {}),
  openId: () => request('GET', '/api/openid', openIdSchema),
  beginOpenId: (join: boolean) => request('POST', '/api/openid/begin', begunOpenIdSchema, { join }),
  leftMessages: () => request('GET', '/api/left-messages', z.array(leftMessageSchema)),
  /** `answer` is client-made, so that a resend answers once. */
  answerLeft: (id: string, answer: string, text: string) => request('POST', `/api/left-messages/${id}/answer`, leftMessageSchema, { id: answer, text }),
  leftMessageDone: (id: string) => request('POST', `/api/left-messages/${id}/done`, null, { done: true })
}
