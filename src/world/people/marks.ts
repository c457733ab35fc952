import type { DataTexture } from 'three'
import {
  Color, CustomBlending, DoubleSide, BufferAttribute, InstancedBufferGeometry, Mesh, OneFactor, OneMinusSrcAlphaFactor, ShaderMaterial, Vector2
} from 'three'
import { MARKS_FRAGMENT, MARKS_VERTEX } from './paint/marks.glsl.ts'
import type { Tags } from './tags.ts'

/** The lamp: whatever is in this colour is a person's doing (sRGB). */
export const LAMP = 0xf4b740

/** All marks of people in one instanced draw, over everything else. They read the rows that bodies are drawn from: nothing more is sent. */
export interface Marks {
  readonly mesh: Mesh
  /** How many rows are looked at; those of nobody show nothing. */
  show(rows: number): void
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

export const createMarks = (tags: Tags, moving: DataTexture): Marks => {
  const geometry = quads()
  geometry.instanceCount = 0
  const { width, height } = tags.texture.image as { width: number; height: number }
  const material = new ShaderMaterial({
    uniforms: {
      moving: { value: moving },
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
  mesh.matrixAutoUpdate = false
  mesh.renderOrder = 5
  mesh.raycast = () => {}
  return {
    mesh,
    show(rows) {
      geometry.instanceCount = rows
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    }
  }
}
