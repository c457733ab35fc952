import { describe, expect, it } from 'vitest'
import { createUnderway } from './underway.ts'

describe('work that will change the picture', () => {
  it('counts until it is done or has failed, and is handed back as it was', async () => {
    const underway = createUnderway()
    let end: (value: number) => void = () => undefined
    const good = new Promise<number>((resolve) => (end = resolve))
    const bad = Promise.reject(new Error('gone'))
    expect(underway.awaits(good)).toBe(good)
    const failed = underway.awaits(bad)
    expect(underway.count()).toBe(2)
    await expect(failed).rejects.toThrow('gone')
    expect(underway.count()).toBe(1)
    end(3)
    expect(await good).toBe(3)
    expect(underway.count()).toBe(0)
  })
})
