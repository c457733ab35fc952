import type { Wish } from '../house/meeting.ts'
import { asking } from '../house/meeting.ts'
import { openCustomer, openDesk, type CustomerPage, type DeskPage } from '../house/page.ts'

/** What was handed to a process in the moment of its death is never answered: after this a page tries again, ms. */
const UNANSWERED = 6_000
/** For as long as all three are down at worst, on a busy machine, ms. */
const PATIENCE = 60_000
/** How long somebody takes to press, and between two lines, ms: long enough for a process to die in the middle of it. */
const PRESS = 120
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A line of a conversation, under the id by which it is sent until it is acknowledged. */
export type Line = { readonly id: string; readonly text: string; acknowledged: boolean }

/** Tries until it comes about: a process may be gone at the moment, and another is on its way. */
export async function again<T>(act: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE; ; ) {
    try {
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), UNANSWERED).unref())
      return await Promise.race([act(), late])
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(100)
    }
  }
}

/** An advisor's page that comes back whenever its line is lost, and takes whatever rings. */
export async function keepDesk(url: string, cookie: string, over: () => boolean): Promise<void> {
  while (!over()) {
    const page: DeskPage = await again(() => openDesk(url, cookie))
    let lost = false
    void page.closed.then(() => (lost = true))
    await page.act({ t: 'status', status: 'available' }).catch(() => {})
    await page.act({ t: 'pace', capacity: 2, pause: 0 }).catch(() => {})
    while (!lost && !over()) {
      await pause(PRESS)
      const last = page.heard.findLast((message) => message.t === 'offer' || message.t === 'welcome')
      const offer = last?.t === 'offer' ? last.offer : last?.t === 'welcome' ? last.state.offer : null
      if (offer) await Promise.race([page.act({ t: 'accept', request: offer.request }).catch(() => {}), page.closed])
    }
    page.socket.terminate()
  }
}

/** How a conversation stands for whoever heard all this. */
function talkIn(page: CustomerPage): 'none' | 'open' | 'over' {
  let talk: 'none' | 'open' | 'over' = 'none'
  for (const message of page.heard) {
    if (message.t === 'opened') talk = 'open'
    else if (message.t === 'ended') talk = message.ended.handedBack ? 'none' : 'over'
    else if (message.t === 'welcome' && message.state.conversation) {
      const { ended } = message.state.conversation
      talk = ended === null ? 'open' : ended.handedBack ? 'none' : 'over'
    }
  }
  return talk
}

/**
 * A customer's page that comes back whenever its line is lost: asks under an id, lets in whoever knocks, says its lines, each under
 * its id until it is acknowledged, and ends it.
 */
export async function keepCustomer(url: string, cookie: string, wish: Wish & { id: string }, lines: readonly Line[]): Promise<void> {
  for (;;) {
    const page = await again(() => openCustomer(url, cookie))
    let lost = false
    void page.closed.then(() => (lost = true))
    const isOk = (act: Promise<{ t: string }>) => Promise.race([act.then((answer) => answer.t === 'ok', () => false), page.closed.then(() => false)])
    const { state } = page.heard.find((message) => message.t === 'welcome')!
    let asked = state.place !== null || state.knock !== null || state.conversation !== null
    while (!lost) {
      const talk = talkIn(page)
      const line = lines.find(({ acknowledged }) => !acknowledged)
      if (talk === 'over') return page.close()
      if (talk === 'open' && line) line.acknowledged = await isOk(page.act({ t: 'say', id: line.id, text: line.text }))
      if (talk === 'open' && !line && (await isOk(page.act({ t: 'end' })))) return page.close()
      if (talk === 'none') {
        const door = page.heard.findLast((message) => message.t === 'door')?.door ?? state.door
        // Sent again under its id after every loss: the same request. While every desk is coming back, nobody is there to ask.
        if (!asked && door.open) asked = await isOk(page.act(asking(wish) as ReturnType<typeof asking> & { id: string }))
        const told = page.heard.findLast((message) => message.t === 'knock' || message.t === 'welcome')
        const knock = told?.t === 'knock' ? told.knock : told?.t === 'welcome' ? told.state.knock : null
        if (knock) await isOk(page.act({ t: 'admit', conversation: knock.conversation }))
      }
      await pause(asked ? PRESS : 400)
    }
  }
}
