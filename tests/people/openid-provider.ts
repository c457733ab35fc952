import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A real OpenID provider on loopback, with people who sign in there as a browser would. */
export type LoopbackProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where people may be sent back to: known only once there is a house, which has to know the provider first. */
  allow(back: string): void
  /** Goes where a browser is sent, signs `login` in and agrees; gives the address it is sent back to. */
  signIn(url: string, login: string): Promise<string>
  /** The same, but says no. */
  deny(url: string): Promise<string>
  close(): Promise<void>
}

const CLIENT = { clientId: 'parlour', clientSecret: 'a secret of the two alone' }

export async function startProvider(): Promise<LoopbackProvider> {
  let back = ''
  let handle: RequestListener = (_request, response) => response.writeHead(503).end()
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  function allow(address: string): void {
    back = address
    handle = new Provider(issuer, {
      clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [back], grant_types: ['authorization_code'], response_types: ['code'] }],
      cookies: { keys: ['only for tests'] },
      features: { devInteractions: { enabled: true } }
    }).callback()
  }

  /** Follows its redirects and forms until it sends the browser back. */
  async function walk(url: string, answer: (page: string, at: string) => { path: string; form?: Record<string, string> }): Promise<string> {
    const cookies = new Map<string, string>()
    let next: { path: string; form?: Record<string, string> } = { path: url }
    for (let step = 0; step < 20; step++) {
      const at = new URL(next.path, issuer)
      const response = await fetch(at, {
        redirect: 'manual',
        method: next.form ? 'POST' : 'GET',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(next.form && { body: new URLSearchParams(next.form) })
      })
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';', 1)[0]!.split(/=(.*)/s)
        cookies.set(name, value)
      }
      const location = response.headers.get('location')
      if (location?.startsWith(back)) return location
      next = location ? { path: location } : answer(await response.text(), at.pathname)
    }
    throw new Error('the provider never sent the browser back')
  }
  const formIn = (page: string) => {
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`a page of the provider without a form: ${page.slice(0, 400)}`)
    return action
  }
  return {
    issuer,
    ...CLIENT,
    allow,
    signIn: (url, login) =>
      walk(url, (page) => {
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login'
        return { path: formIn(page), form: prompt === 'login' ? { prompt, login, password: 'any' } : { prompt } }
      }),
    deny: (url) => walk(url, (_page, at) => ({ path: `${at}/abort` })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
