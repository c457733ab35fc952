import type { z } from 'zod'
import { refusalSchema } from '../contract/http.ts'
import { Refused, Unreachable } from './refused.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One request to our own origin, JSON both ways (a file goes as it is, by its own type), the answer checked against `schema` (`null` for an answer without content).
 *
 * @throws Refused when the server says no, Unreachable when nothing comes back or what comes is not of the contract.
 */
export async function request<S extends z.ZodType>(method: Method, path: string, schema: S, body?: unknown): Promise<z.infer<S>>
export async function request(method: Method, path: string, schema: null, body?: unknown): Promise<null>
export async function request(method: Method, path: string, schema: z.ZodType | null, body?: unknown): Promise<unknown> {
  const response = await reach(path, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) })
  })
  if (!response.ok) throw await refusalOf(response)
  if (!schema) return null
  try {
    return schema.parse(await response.json())
  } catch (cause) {
    throw new Unreachable(cause)
  }
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (cause) {
    throw new Unreachable(cause)
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const said = refusalSchema.safeParse(await response.json().catch(() => null))
  return said.success ? new Refused(said.data.reason) : new Unreachable(new Error(`status ${response.status}`))
}
