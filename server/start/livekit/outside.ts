import type {LiveKitHandle} from './handle.ts'
import {answers} from './probe.ts'
import {holdState} from './state.ts'

/** How to reach a LiveKit server that somebody else runs. */
export type OutsideLiveKit = {readonly url: string; readonly apiKey: string; readonly apiSecret: string}

/** How often an outside server is asked whether it is there, in milliseconds. */
const interval = 5_000

/** Watches an outside LiveKit server. It is `down` while it does not answer; nothing here restarts it. */
export function watchOutside(outside: OutsideLiveKit): LiveKitHandle {
  const url = httpAddress(outside.url)
  const holder = holdState()
  let timer: NodeJS.Timeout | undefined
  const look = async (): Promise<void> => {
    holder.set((await answers(url)) ? 'ready' : 'down')
    if (holder.state() !== 'stopped') timer = setTimeout(() => void look(), interval)
  }
  void look()
  return {
    url,
    apiKey: outside.apiKey,
    apiSecret: outside.apiSecret,
    own: false,
    media: () => null,
    state: holder.state,
    onState: holder.onState,
    async stop() {
      holder.set('stopped')
      clearTimeout(timer)
    },
  }
}

/** LiveKit addresses are written with `ws:` as often as with `http:`; the server's API wants the latter. */
export function httpAddress(url: string): string {
  return url.replace(/^ws(s?):/i, 'http$1:').replace(/\/+$/, '')
}
