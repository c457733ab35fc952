/** What a page's pictures have drawn so far. */
export interface Drawn {
  /** When each picture was drawn, ms of the page's own clock. */
  times: number[]
  /** The most vertices of triangles that one picture drew. */
  most: number
}

/**
 * Runs in a page before anything else of it: counts the vertices of the triangles that each picture draws, and tells (by the function
 * of the page that `told` names) when one has drawn as many as each of `steps`. A picture is what is drawn in one task; before it
 * counts, a pixel of it is read back, so that it is drawn and not only ordered. Stands alone: a page gets its source.
 */
export function countDrawn({ steps, told }: { steps: number[]; told: string }): void {
  const page = globalThis as unknown as Record<string, unknown>
  const drawn: Drawn = { times: [], most: 0 }
  page['drawnSoFar'] = drawn
  let now = 0
  let watched: WebGL2RenderingContext | null = null
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const count = now
    now = 0
    drawn.times.push(performance.now())
    drawn.most = Math.max(drawn.most, count)
    while (steps.length > 0 && count >= steps[0]!) {
      watched!.readPixels(0, 0, 1, 1, watched!.RGBA, watched!.UNSIGNED_BYTE, new Uint8Array(4))
      steps.shift()
      ;(page[told] as (at: number, since1970: number) => void)(performance.now(), performance.timeOrigin + performance.now())
    }
  }
  const count = (gl: WebGL2RenderingContext, mode: number, vertices: number) => {
    if (mode !== 4) return
    if (now === 0) channel.port2.postMessage(null)
    watched = gl
    now += vertices
  }
  const wrap = <K extends keyof WebGL2RenderingContext>(name: K, verticesOf: (args: number[]) => number) => {
    const plain = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => unknown
    ;(WebGL2RenderingContext.prototype as unknown as Record<string, unknown>)[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      count(this, args[0] as number, verticesOf(args as number[]))
      return plain.apply(this, args)
    }
  }
  wrap('drawElements', (args) => args[1]!)
  wrap('drawArrays', (args) => args[2]!)
  wrap('drawElementsInstanced', (args) => args[1]! * args[4]!)
  wrap('drawArraysInstanced', (args) => args[2]! * args[3]!)
  wrap('drawRangeElements', (args) => args[3]!)
}
