import { BufferAttribute, BufferGeometry, type Matrix4, Vector3 } from 'three'

/** The triangles of a geometry in order of their distance from a point, so that a part can come from its middle outwards. */
export interface Rings {
  readonly geometry: BufferGeometry
  /** Draws what lies within a share of the part's reach, 0 to 1, or what lies beyond it. */
  draw(share: number, side: 'within' | 'beyond'): void
}

const COUNT = 48

/**
 * @param toPart from the geometry's own frame to the one that `middle` and `far` are given in
 * @param far distance of the outermost ring's edge from the middle
 */
export function ringsOf(whole: BufferGeometry, toPart: Matrix4, middle: Vector3, far: number): Rings {
  const position = whole.getAttribute('position')
  const { index } = whole
  const corners = index ? index.count : position.count
  const cornerOf = (k: number): number => (index ? index.getX(k) : k)
  const point = new Vector3()
  const centre = new Vector3()
  const ringAt = Uint8Array.from({ length: corners / 3 }, (_, triangle) => {
    centre.set(0, 0, 0)
    for (let q = 0; q < 3; q++) centre.add(point.fromBufferAttribute(position as BufferAttribute, cornerOf(3 * triangle + q)))
    const away = centre.divideScalar(3).applyMatrix4(toPart).distanceTo(middle)
    return Math.min(COUNT - 1, Math.floor((COUNT * away) / Math.max(far, 1e-6)))
  })
  // Where each ring begins among the corners; the last is where all end.
  const begins = new Uint32Array(COUNT + 1)
  for (const ring of ringAt) begins[ring + 1]! += 3
  for (let ring = 0; ring < COUNT; ring++) begins[ring + 1]! += begins[ring]!
  const sorted = position.count > 65_535 ? new Uint32Array(corners) : new Uint16Array(corners)
  const next = begins.slice()
  ringAt.forEach((ring, triangle) => {
    for (let q = 0; q < 3; q++) sorted[next[ring]!++] = cornerOf(3 * triangle + q)
  })

  const geometry = new BufferGeometry()
  for (const [name, attribute] of Object.entries(whole.attributes)) geometry.setAttribute(name, attribute)
  geometry.setIndex(new BufferAttribute(sorted, 1))
  geometry.boundingBox = whole.boundingBox
  geometry.boundingSphere = whole.boundingSphere
  // Corners are one and the same on the graphics card: they go together.
  whole.addEventListener('dispose', () => geometry.dispose())
  return {
    geometry,
    draw(share, side) {
      const edge = begins[Math.round(Math.min(1, Math.max(0, share)) * COUNT)]!
      if (side === 'within') geometry.setDrawRange(0, edge)
      else geometry.setDrawRange(edge, corners - edge)
    }
  }
}
