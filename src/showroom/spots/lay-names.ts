/** A point on the page with a name to stand over it; all CSS pixels. */
export interface Named {
  x: number
  y: number
  width: number
  height: number
}

/** How high a name stands over its point, and whether it stands on the other side of its hairline. Null: there is no room for it. */
export type Place = { rise: number; flip: boolean } | null

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Between two names, CSS pixels. */
const GAP = 4
/** Half of a point's tick with air round it. */
const TICK = 9

/**
 * Places names so that none lies over another, over another's hairline or point, or outside the free area. Earlier ones choose first;
 * each keeps the place it had while that is free, else takes the first of `rises` that is, on the usual side if it can.
 */
export function layNames(names: readonly Named[], before: readonly Place[], free: Box, rises: readonly number[]): Place[] {
  const taken: Box[] = []
  return names.map((name, index) => {
    const had = before[index]
    const wishes = rises.flatMap((rise) => [{ rise, flip: false }, { rise, flip: true }])
    const sorted = [...wishes.filter(({ flip }) => !flip), ...wishes.filter(({ flip }) => flip)]
    for (const wish of had ? [had, ...sorted] : sorted) {
      const [label, line] = boxesOf(name, wish)
      if (!within(label, free) || taken.some((box) => meet(label, box) || meet(line, box))) continue
      if (names.some((other) => other !== name && meet(label, tickOf(other)))) continue
      taken.push(label, line)
      return wish
    }
    return null
  })
}

function boxesOf({ x, y, width, height }: Named, { rise, flip }: { rise: number; flip: boolean }): [label: Box, line: Box] {
  const bottom = y - rise
  const label = { left: flip ? x - width : x, right: flip ? x : x + width, top: bottom - height, bottom }
  return [label, { left: x - 1, right: x + 1, top: bottom, bottom: y }]
}

const tickOf = ({ x, y }: Named): Box => ({ left: x - TICK, right: x + TICK, top: y - TICK, bottom: y + TICK })

const within = (box: Box, free: Box) => box.left >= free.left && box.right <= free.right && box.top >= free.top && box.bottom <= free.bottom

const meet = (a: Box, b: Box) => a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP
