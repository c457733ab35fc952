/** A signed distance field in metres: negative inside, about unit gradient near the surface. */
export type Field = (x: number, y: number, z: number) => number

/** A point or a direction. */
export type Vec3 = readonly [number, number, number]
