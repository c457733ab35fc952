/** A browser as far as HTTP knows it: an origin and a jar of cookies. */
export type Browser = {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** With `origin` null none is sent, as no browser would. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, options?: { origin?: string | null; type?: string }): Promise<Response>
}

/** A browser that has a page of `house` open. */
export function openBrowser(house: string): Browser {
  const cookies = new Map<string, string>()
  async function go(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${house}${path}`, { ...init, redirect: 'manual', headers: { ...init.headers, ...(jar && { cookie: jar }) } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  return {
    cookies,
    get: (path, headers = {}) => go(path, { headers }),
    send(method, path, body, { origin = house, type = 'application/json' } = {}) {
      const headers = { ...(origin === null ? {} : { origin }), ...(body === undefined ? {} : { 'content-type': type }) }
      return go(path, { method, headers, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
    }
  }
}
