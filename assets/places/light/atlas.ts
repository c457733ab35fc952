import type { Model } from '../kit/model.ts'

/** Where everything lies in the light picture, texels. */
export interface Atlas {
  readonly width: number
  readonly height: number
  /** Lower left texel of every chart. */
  readonly places: readonly (readonly [number, number])[]
  /** Texel of every vertex that has a light of its own: they follow one another row by row from here. */
  readonly firstRow: number
}

/** Packs the charts row by row, the tallest first, and puts the lights of vertices above them. */
export function pack(model: Model, width = 512): Atlas {
  const sorted = model.charts.map((chart, k) => ({ k, chart })).sort((a, b) => b.chart.up - a.chart.up || b.chart.across - a.chart.across || a.k - b.k)
  const places: [number, number][] = []
  let [x, y, row] = [0, 0, 0]
  for (const { k, chart } of sorted) {
    if (chart.across > width) throw new RangeError(`a chart of ${chart.across} texels is wider than the light picture`)
    if (x + chart.across > width) {
      y += row
      ;[x, row] = [0, 0]
    }
    places[k] = [x, y]
    x += chart.across
    row = Math.max(row, chart.up)
  }
  const firstRow = y + row
  return { width, height: firstRow + Math.ceil(model.lights.length / width), places, firstRow }
}
