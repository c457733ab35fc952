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

/** Texels round a chart that repeat its edge: light is looked up over two texels to each side. */
const RIM = 1

/** Packs the charts row by row, the tallest first, each with its rim, and puts the lights of vertices above them. */
export function pack(model: Model, width = 512): Atlas {
  const sorted = model.charts.map((chart, k) => ({ k, chart })).sort((a, b) => b.chart.up - a.chart.up || b.chart.across - a.chart.across || a.k - b.k)
  const places: [number, number][] = []
  let [x, y, row] = [0, 0, 0]
  for (const { k, chart } of sorted) {
    const [across, up] = [chart.across + 2 * RIM, chart.up + 2 * RIM]
    if (across > width) throw new RangeError(`a chart of ${chart.across} texels is wider than the light picture`)
    if (x + across > width) {
      y += row
      ;[x, row] = [0, 0]
    }
    places[k] = [x + RIM, y + RIM]
    x += across
    row = Math.max(row, up)
  }
  const firstRow = y + row
  return { width, height: firstRow + Math.ceil(model.lights.length / width), places, firstRow }
}

/** Repeats every chart's edge into its rim, in a picture of three numbers a texel. */
export function spread(model: Model, { places, width }: Atlas, picture: Float32Array): void {
  model.charts.forEach(({ across, up }, k) => {
    const [x, y] = places[k]!
    const held = (e: number, count: number) => Math.min(count - 1, Math.max(0, e))
    for (let j = -RIM; j < up + RIM; j++)
      for (let i = -RIM; i < across + RIM; i++) {
        if (i >= 0 && i < across && j >= 0 && j < up) continue
        const from = 3 * ((y + held(j, up)) * width + x + held(i, across))
        picture.copyWithin(3 * ((y + j) * width + x + i), from, from + 3)
      }
  })
}
