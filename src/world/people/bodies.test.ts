import { readFileSync } from 'node:fs'
import { BatchedMesh, Matrix4, ShaderChunk, ShaderLib } from 'three'
import { describe, expect, it } from 'vitest'
import { CHUNKS, createBodies, withChunks } from './bodies.ts'
import { readPeople } from './data.ts'
import { ROWS } from './row.ts'
import { createRows } from './textures.ts'

const file = readFileSync(new URL('../../../public/people/people.bin', import.meta.url))
const data = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)

describe('what is leaned on in three', () => {
  it('has every chunk that is replaced, once', () => {
    for (const [stage, shader] of [['vertex', ShaderLib.physical.vertexShader], ['fragment', ShaderLib.physical.fragmentShader]] as const) {
      for (const name of Object.keys(CHUNKS[stage])) expect(shader.split(`#include <${name}>`), `${name} in the ${stage} shader`).toHaveLength(2)
      expect(() => withChunks(shader, CHUNKS[stage])).not.toThrow()
    }
    expect(() => withChunks('void main() {}', { common: '' })).toThrow('common')
  })

  it('declares the instance matrix in batching_vertex, before the normal begins, and the draw id before that', () => {
    expect((ShaderChunk as Readonly<Record<string, string>>).batching_vertex).toContain('mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) )')
    const vertex = ShaderLib.physical.vertexShader
    expect(vertex.indexOf('<batching_vertex>')).toBeLessThan(vertex.indexOf('<beginnormal_vertex>'))
    expect(vertex.indexOf('<beginnormal_vertex>')).toBeLessThan(vertex.indexOf('<defaultnormal_vertex>'))
    expect(ShaderChunk.beginnormal_vertex).toContain('vec3 objectNormal')
    expect(ShaderChunk.begin_vertex).toContain('vec3 transformed')
  })

  it('has the names that the replaced chunks give and take', () => {
    expect(ShaderChunk.roughnessmap_fragment).toContain('float roughnessFactor')
    expect(ShaderChunk.lights_physical_fragment).toContain('roughnessFactor')
    expect(ShaderChunk.normal_fragment_begin).toContain('vec3 normal')
    expect(ShaderChunk.opaque_fragment).toContain('outgoingLight')
    const fragment = ShaderLib.physical.fragmentShader
    expect(fragment.indexOf('<lights_fragment_end>')).toBeLessThan(fragment.indexOf('<aomap_fragment>'))
    expect(fragment).toContain('vViewPosition')
  })
})

describe('all bodies in one mesh', () => {
  it('dresses people, changes level and undresses them by the public interface alone', () => {
    const { moving, standing } = createRows()
    const bodies = createBodies(readPeople(data), moving.texture, standing.texture)
    expect(bodies.mesh).toBeInstanceOf(BatchedMesh)
    const worn = bodies.dress(7)
    worn.wear(['head', 'hair-bob', 'top-shirt'])
    expect(bodies.mesh.instanceCount).toBe(3)
    const matrix = new Matrix4()
    bodies.mesh.getMatrixAt(0, matrix)
    expect(matrix.elements[12]).toBe(7)
    const near = bodies.mesh.getGeometryIdAt(0)
    worn.setNear(false)
    expect(bodies.mesh.getGeometryIdAt(0)).not.toBe(near)
    worn.wear(['head'])
    expect(bodies.mesh.instanceCount).toBe(1)
    expect(() => worn.wear(['wings'])).toThrow('wings')
    worn.remove()
    expect(bodies.mesh.instanceCount).toBe(0)
    bodies.dispose()
  })

  it('has room for a full room in full dress', () => {
    const { moving, standing } = createRows()
    const bodies = createBodies(readPeople(data), moving.texture, standing.texture)
    const all = ['head', 'hair-bob', 'hat-cap', 'beard-full', 'glasses-round', 'top-coat', 'legs-trousers', 'hand-left-rest', 'hand-right-point', 'badge', 'wheelchair']
    for (let row = 0; row < ROWS; row++) bodies.dress(row).wear(all)
    expect(bodies.mesh.instanceCount).toBe(ROWS * all.length)
    bodies.dispose()
  })
})
