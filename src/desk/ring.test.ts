import { describe, expect, it } from 'vitest'
import { type RingPage, startRing } from './ring.ts'
import { standardRing } from './ring-settings.ts'
import type { RingSound } from './ring-sound.ts'

function bench(elsewhere: boolean) {
  const heard: string[] = []
  const sound: RingSound = {
    ready: () => true, allow: () => {}, once: () => {}, watch: () => () => {}, close: () => {},
    ring: (loudness) => { heard.push(`rings ${loudness}`); return () => heard.push('silent') }
  }
  const page: RingPage = {
    title: 'Desk', elsewhere: () => elsewhere,
    notify: (words) => { heard.push(`notified ${words.body}`); return () => heard.push('taken away') }
  }
  return { heard, sound, page }
}
const words = { title: 'Someone asks', body: 'Deutsch, in writing' }

describe('the ring', () => {
  it('sounds, names the tab, and ends both when the offer is gone', () => {
    const { heard, sound, page } = bench(false)
    const stop = startRing(words, standardRing, sound, page)
    expect(page.title).toBe('Someone asks')
    stop()
    expect(page.title).toBe('Desk')
    expect(heard).toEqual(['rings 0.4', 'silent'])
  })

  it('each means can be switched off', () => {
    const { heard, sound, page } = bench(true)
    startRing(words, { ...standardRing, sound: false, title: false }, sound, page)()
    expect([page.title, ...heard]).toEqual(['Desk'])
  })

  it('notifies only somebody who looks elsewhere', () => {
    const here = bench(false)
    startRing(words, { ...standardRing, sound: false, notification: true }, here.sound, here.page)()
    expect(here.heard).toEqual([])
    const there = bench(true)
    startRing(words, { ...standardRing, sound: false, notification: true }, there.sound, there.page)()
    expect(there.heard).toEqual(['notified Deutsch, in writing', 'taken away'])
  })

  it('leaves a name that the tab was given meanwhile', () => {
    const { sound, page } = bench(false)
    const stop = startRing(words, standardRing, sound, page)
    page.title = 'Two unread'
    stop()
    expect(page.title).toBe('Two unread')
  })
})
