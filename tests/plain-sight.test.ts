import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { Frustum, Matrix4, Plane, Sphere, Vector2, Vector3, WebGLCoordinateSystem, WebGPUCoordinateSystem } from 'three'
import { describe, expect, it } from 'vitest'
import { plainSight } from '../vite.config.ts'

const from = (file: string) => createRequire(import.meta.url).resolve('three').replace(/build\/.*$/, `src/${file}`)
const built = (file: string): string => {
  const { transform } = plainSight() as unknown as { transform(code: string, id: string): string | undefined }
  return transform(readFileSync(from(file), 'utf8'), from(file))!
}
const numbers = fc.array(fc.integer({ min: -400, max: 400 }).map((n) => n / 8), { minLength: 16, maxLength: 16 })

describe('what the build makes of three’s sight', () => {
  it('is the same six planes, whichever way a matrix keeps its depth', () => {
    const code = built('math/Frustum.js').replace(/^import .*$/gm, '').replace(/^export .*$/gm, '')
    const names = { Vector2, Vector3, Sphere, Plane, WebGLCoordinateSystem, WebGPUCoordinateSystem }
    const Ours = new Function(...Object.keys(names), `${code}\nreturn Frustum`)(...Object.values(names)) as typeof Frustum
    fc.assert(
      fc.property(numbers, fc.constantFrom(WebGLCoordinateSystem, WebGPUCoordinateSystem), fc.boolean(), (elements, system, reversed) => {
        const matrix = new Matrix4().fromArray(elements)
        const [theirs, ours] = [Frustum, Ours].map((Kind) => new Kind().setFromProjectionMatrix(matrix, system, reversed).planes.map(({ normal, constant }) => [...normal.toArray(), constant]))
        ours!.forEach((plane, k) =>
          plane.forEach((value, axis) => {
            const wanted = theirs![k]![axis]!
            if (Number.isFinite(wanted)) expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)))
            else expect(Number.isFinite(value)).toBe(false)
          })
        )
      })
    )
  })
})
