import { describe, expect, it } from 'vitest'
import { layNames, type Named } from './lay-names.ts'

const free = { left: 0, top: 60, right: 1000, bottom: 700 }
const at = (x: number, y: number): Named => ({ x, y, width: 90, height: 22 })
const RISES = [60, 100, 30]

/** The box of a laid name. */
function box(name: Named, place: { rise: number; flip: boolean }) {
  const left = place.flip ? name.x - name.width : name.x
  return { left, right: left + name.width, top: name.y - place.rise - name.height, bottom: name.y - place.rise }
}

describe('names over the car (SPEC V10)', () => {
  it('neighbours never lie over one another', () => {
    const names = Array.from({ length: 12 }, (_, k) => at(200 + 23 * (k % 5), 300 + 17 * k))
    const laid = layNames(names, [], free, RISES)
    const boxes = laid.flatMap((place, k) => (place ? [box(names[k]!, place)] : []))
    expect(boxes.length).toBeGreaterThan(3)
    for (const a of boxes) for (const b of boxes) if (a !== b) expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true)
  })

  it('the first chooses first, and whoever finds no room is left out', () => {
    const crowd = [at(300, 300), at(302, 300), at(304, 300), at(306, 300), at(308, 300), at(310, 300), at(312, 300)]
    const laid = layNames(crowd, [], free, RISES)
    expect(laid[0]).toEqual({ rise: 60, flip: false })
    expect(laid).toContain(null)
  })

  it('turns to the other side at the end of the free area, and stays out of what is covered above', () => {
    expect(layNames([at(960, 400)], [], free, RISES)).toEqual([{ rise: 60, flip: true }])
    expect(layNames([at(500, 130)], [], free, RISES)).toEqual([{ rise: 30, flip: false }])
    expect(layNames([at(500, 90)], [], free, RISES)).toEqual([null])
  })

  it('keeps its place while that is free, so that nothing hops about while the car turns', () => {
    expect(layNames([at(500, 400)], [{ rise: 100, flip: true }], free, RISES)).toEqual([{ rise: 100, flip: true }])
  })
})
