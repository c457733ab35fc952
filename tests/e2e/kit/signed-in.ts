import type { House } from './house.ts'

/** Signs the owner in by the printed link as a page would, under a name; gives the session's cookie. For desks without a browser. */
export async function signIn(house: House, name: string): Promise<string> {
  const origin = house.url
  const token = house.signInLink!.split('#').at(-1)!
  const call = async (method: string, path: string, body: object, cookie = '') => {
    const answer = await fetch(origin + path, { method, headers: { 'content-type': 'application/json', origin, cookie }, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const entered = await call('POST', '/api/sign-in', { token })
  const cookie = entered.headers.getSetCookie()[0]!.split(';', 1)[0]!
  await call('PUT', '/api/me', { name, languages: ['en'], look: '' }, cookie)
  return cookie
}
