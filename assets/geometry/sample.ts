import type {Field, Vec3} from './field.ts'

/** Values of a field on the corners of a grid of cubes with edge `step`, x fastest. */
export interface Grid {
  readonly values: Float32Array
  readonly size: Vec3
  readonly low: Vec3
  readonly step: number
}

const BLOCK = 5

/**
 * Samples a field between `low` and `high` (metres) every `step`.
 * Blocks whose centre lies farther from the surface than `slack` times their half diagonal are filled with that one
 * value: `slack` must be at least the inverse of the field's least gradient (2 is safe for a field whose values are
 * at most twice as steep as a distance; pass Infinity to sample every corner).
 */
export const sample = (field: Field, low: Vec3, high: Vec3, step: number, slack = 2): Grid => {
  const size = [0, 1, 2].map((k) => Math.ceil((high[k]! - low[k]!) / step) + 1) as unknown as Vec3
  const [nx, ny, nz] = size
  const values = new Float32Array(nx * ny * nz)
  const reach = slack * step * BLOCK * 0.5 * Math.sqrt(3)
  for (let kz = 0; kz < nz; kz += BLOCK) {
    for (let ky = 0; ky < ny; ky += BLOCK) {
      for (let kx = 0; kx < nx; kx += BLOCK) {
        const half = (BLOCK - 1) / 2
        const middle = field(low[0] + (kx + half) * step, low[1] + (ky + half) * step, low[2] + (kz + half) * step)
        const far = Math.abs(middle) > reach
        for (let k = kz; k < Math.min(nz, kz + BLOCK); k++) {
          for (let j = ky; j < Math.min(ny, ky + BLOCK); j++) {
            const row = nx * (j + ny * k)
            const end = Math.min(nx, kx + BLOCK)
            if (far) values.fill(middle, row + kx, row + end)
            else for (let i = kx; i < end; i++) values[row + i] = field(low[0] + i * step, low[1] + j * step, low[2] + k * step)
          }
        }
      }
    }
  }
  return {values, size, low, step}
}
