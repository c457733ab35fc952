import { describe, expect, it } from 'vitest'
import { Refused } from '../../net/refused.ts'
import { ownPreview } from './own-preview.ts'

function house() {
  const asked: string[] = []
  let over = false
  const api = {
    preview: async (_slug: string, seq: number) => {
      asked.push(`made ${seq}`)
      over = false
      return { url: `https://house/p/${asked.length}`, svg: '', deleteAt: 0 }
    },
    renewPreview: async (_slug: string, url: string, seq: number) => {
      asked.push(`renewed ${url.at(-1)} ${seq}`)
      if (over) throw new Refused('not-found')
    }
  }
  return { asked, api, end: () => (over = true) }
}

describe('the private link of a window (SPEC E8)', () => {
  it('E8: however often it is asked for, and however quickly, it is one link, brought up to the draft', async () => {
    const { api, asked } = house()
    const preview = ownPreview('one', api)
    const links = await Promise.all([preview(1), preview(1), preview(2), preview(3)])
    expect(new Set(links.map(({ url }) => url)).size).toBe(1)
    expect(asked).toEqual(['made 1', 'renewed 1 2', 'renewed 1 3'])
  })

  it('E8: one that is over is made anew', async () => {
    const { api, asked, end } = house()
    const preview = ownPreview('one', api)
    const first = await preview(1)
    end()
    expect((await preview(2)).url).not.toBe(first.url)
    expect(asked).toEqual(['made 1', 'renewed 1 2', 'made 2'])
  })
})
