import {
  Color, CustomBlending, DoubleSide, DynamicDrawUsage, BufferAttribute, InstancedBufferGeometry, InstancedInterleavedBuffer,
  InterleavedBufferAttribute, Mesh, OneFactor, OneMinusSrcAlphaFactor, ShaderMaterial, Vector2
} from 'three'
import { MARKS_FRAGMENT, MARKS_VERTEX } from './paint/marks.glsl.ts'
import { ROWS } from './row.ts'
import type { Tags } from './tags.ts'

/** The lamp: whatever is in this colour is a person's doing (sRGB). */
export const LAMP = 0xf4b740

/** Numbers a person in the marks' buffer; see MARK for their places. */
const STRIDE = 20

/** Where in a person's numbers what lies. */
export const MARK = {
  /** x and z on the floor, strength of the shadow, voice level */
  ground: 0,
  /** x, y, z of the tag's lower edge; row + 1 + width/16 (0 no tag) */
  tag: 4,
  /** beam's beginning, strength */
  beam: 8,
  /** beam's end, opacity of the tag */
  target: 12,
  /** left and right foot, x and z */
  feet: 16
} as const

/** All marks of people in one instanced draw, over everything else. */
export interface Marks {
  readonly mesh: Mesh
  /** A person's numbers, changed in place. */
  row(index: number): Float32Array
  /** After a change; how many rows are in use. */
  changed(count: number): void
  dispose(): void
}

const quads = (): InstancedBufferGeometry => {
  const geometry = new InstancedBufferGeometry()
  const corners: number[] = []
  const indices: number[] = []
  for (let kind = 0; kind < 5; kind++) {
    corners.push(-1, -1, kind, 1, -1, kind, 1, 1, kind, -1, 1, kind)
    const a = 4 * kind
    indices.push(a, a + 1, a + 2, a, a + 2, a + 3)
  }
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3))
  geometry.setIndex(indices)
  return geometry
}

export const createMarks = (tags: Tags): Marks => {
  const geometry = quads()
  const data = new Float32Array(ROWS * STRIDE)
  const rows = Array.from({ length: ROWS }, (_, k) => data.subarray(k * STRIDE, (k + 1) * STRIDE))
  const buffer = new InstancedInterleavedBuffer(data, STRIDE)
  buffer.setUsage(DynamicDrawUsage)
  for (const [name, offset] of Object.entries(MARK)) geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, offset))
  geometry.instanceCount = 0
  const { width, height } = tags.texture.image as { width: number; height: number }
  const material = new ShaderMaterial({
    uniforms: {
      names: { value: tags.texture },
      lamp: { value: new Color(LAMP) },
      sheet: { value: new Vector2(width, height) }
    },
    vertexShader: MARKS_VERTEX,
    fragmentShader: MARKS_FRAGMENT,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 5
  mesh.raycast = () => {}
  return {
    mesh,
    row: (index) => rows[index]!,
    changed(count) {
      geometry.instanceCount = count
      buffer.needsUpdate = true
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    }
  }
}
