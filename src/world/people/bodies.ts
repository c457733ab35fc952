import type { DataTexture, Texture as AnyTexture } from 'three'
import {
  AddEquation, BatchedMesh, BufferAttribute, BufferGeometry, CustomBlending, DataTexture as Texture, LinearFilter, LinearMipmapLinearFilter,
  Matrix4, MeshStandardMaterial, OneFactor, RGBAFormat, Vector3, ZeroFactor
} from 'three'
import type { PeopleRange, Picture } from './data.ts'
import { FRAGMENT_HEAD, FRAGMENT_OPEN, FRAGMENT_PAINT, FRAGMENT_RELIEF, FRAGMENT_RIM } from './paint/fragment.glsl.ts'
import { VERTEX_HEAD, VERTEX_SKIN } from './paint/vertex.glsl.ts'
import { ROWS } from './row.ts'
import { EYEBALL, REST } from './skeleton.ts'

/*
 * All bodies of a room in one multi-draw. Only three's public interface is used: a BatchedMesh whose instances are
 * ranges of people, and whose matrices do not move anything but carry a person's row in their x translation. The shader
 * leans on the names of three's shader chunks (CHUNKS) and on `batchingMatrix`, which batching_vertex declares;
 * bodies.test.ts fails when three changes one of them.
 */

/** Chunks of three's standard material that are replaced: in the vertex shader, in the fragment shader. */
export const CHUNKS: { readonly vertex: Readonly<Record<string, string>>; readonly fragment: Readonly<Record<string, string>> } = {
  vertex: {
    common: '#include <common>\n' + VERTEX_HEAD,
    beginnormal_vertex: VERTEX_SKIN,
    begin_vertex: 'vec3 transformed = transformedSpot;'
  },
  fragment: {
    common: '#include <common>\n',
    roughnessmap_pars_fragment: '#include <roughnessmap_pars_fragment>\n' + FRAGMENT_HEAD,
    color_fragment: FRAGMENT_PAINT,
    roughnessmap_fragment: 'float roughnessFactor = rough;',
    normal_fragment_maps: FRAGMENT_RELIEF,
    aomap_fragment: FRAGMENT_OPEN,
    opaque_fragment: FRAGMENT_RIM
  }
}

/** A shader with the chunks of `replace` in place of three's. Throws when three no longer has one of them. */
export const withChunks = (shader: string, replace: Readonly<Record<string, string>>): string => {
  let out = shader
  for (const [name, text] of Object.entries(replace)) {
    const include = `#include <${name}>`
    if (!out.includes(include)) throw new Error(`three's standard material no longer includes ${name}`)
    out = out.replace(include, () => text)
  }
  return out
}

const geometryOf = (range: PeopleRange): BufferGeometry => {
  const geometry = new BufferGeometry()
  const { place, facing, paint } = range
  const count = place.length / 4
  const painted = new Uint8Array(count * 4)
  for (let v = 0; v < count; v++) {
    painted[4 * v] = paint[2 * v]!
    painted[4 * v + 1] = paint[2 * v + 1]!
    painted[4 * v + 2] = place[4 * v + 3]!
    painted[4 * v + 3] = facing[4 * v + 3]!
  }
  geometry.setAttribute('position', new BufferAttribute(place, 4))
  geometry.setAttribute('normal', new BufferAttribute(facing, 4, true))
  geometry.setAttribute('bind', new BufferAttribute(range.bind, 4))
  geometry.setAttribute('paint', new BufferAttribute(painted, 4))
  geometry.setIndex(new BufferAttribute(range.indices, 1))
  return geometry
}

/** The face's picture for the graphics card; a single texel that looks straight out where the file has none. */
const pictureTexture = (picture: Picture | null): DataTexture => {
  const { width, height, texels } = picture ?? { width: 1, height: 1, texels: Uint8Array.of(128, 128, 255) }
  const data = new Uint8Array(width * height * 4)
  for (let k = 0; k < width * height; k++) data.set([texels[3 * k]!, texels[3 * k + 1]!, texels[3 * k + 2]!, 255], 4 * k)
  const texture = new Texture(data, width, height, RGBAFormat)
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}

const materialOf = (moving: DataTexture, standing: DataTexture, picture: DataTexture, badges: AnyTexture): MeshStandardMaterial => {
  // Thin ends of hair cover part of a pixel. What is drawn stays opaque: its alpha adds to what is full already.
  const material = new MeshStandardMaterial({
    metalness: 0, alphaToCoverage: true, blending: CustomBlending, blendEquation: AddEquation,
    blendSrc: OneFactor, blendDst: ZeroFactor, blendSrcAlpha: OneFactor, blendDstAlpha: OneFactor
  })
  material.onBeforeCompile = (shader) => {
    shader.uniforms.moving = { value: moving }
    shader.uniforms.standing = { value: standing }
    shader.uniforms.rest = { value: REST.map((p) => new Vector3(...p)) }
    shader.uniforms.facePicture = { value: picture }
    shader.uniforms.badges = { value: badges }
    shader.uniforms.eyeball = { value: new Vector3(...EYEBALL) }
    shader.vertexShader = withChunks(shader.vertexShader, CHUNKS.vertex)
    shader.fragmentShader = withChunks(shader.fragmentShader, CHUNKS.fragment)
  }
  material.customProgramCacheKey = () => 'people'
  return material
}

/** The shown ranges of one person; `near` switches them all between the levels. */
export interface Wearing {
  /** Sets which ranges the person is made of. */
  wear(names: readonly string[]): void
  setNear(near: boolean): void
  remove(): void
}

/** The drawing of all bodies. */
export interface Bodies {
  readonly mesh: BatchedMesh
  /** Dresses the person of a row. */
  dress(row: number): Wearing
  dispose(): void
}

/** Builds the one mesh of all bodies; at most `perPerson` ranges a person. `badges`: what is printed on badges (badges.ts), if anything is. */
export const createBodies = (ranges: readonly PeopleRange[], moving: DataTexture, standing: DataTexture, badges: AnyTexture | null = null, perPerson = 14): Bodies => {
  const blank = badges ? null : new Texture(new Uint8Array(4), 1, 1)
  if (blank) blank.needsUpdate = true
  const vertices = ranges.reduce((sum, range) => sum + range.place.length / 4, 0)
  const indices = ranges.reduce((sum, range) => sum + range.indices.length, 0)
  const picture = pictureTexture(ranges.find((range) => range.picture)?.picture ?? null)
  const mesh = new BatchedMesh(ROWS * perPerson, vertices, indices, materialOf(moving, standing, picture, badges ?? blank!))
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.perObjectFrustumCulled = false
  mesh.sortObjects = false
  mesh.raycast = () => {}
  const ids = new Map<string, [number, number]>()
  for (const range of ranges) {
    const pair = ids.get(range.name) ?? [-1, -1]
    pair[range.level] = mesh.addGeometry(geometryOf(range))
    ids.set(range.name, pair)
  }
  const matrix = new Matrix4()

  const dress = (row: number): Wearing => {
    let worn: { instance: number; levels: [number, number] }[] = []
    let isNear = true
    const remove = (): void => {
      for (const { instance } of worn) mesh.deleteInstance(instance)
      worn = []
    }
    return {
      wear(names) {
        remove()
        matrix.makeTranslation(row, 0, 0)
        worn = names.map((name) => {
          const levels = ids.get(name)
          if (!levels) throw new Error(`the people file has no ${name}`)
          const instance = mesh.addInstance(levels[isNear ? 0 : 1])
          mesh.setMatrixAt(instance, matrix)
          return { instance, levels }
        })
      },
      setNear(near) {
        if (near === isNear) return
        isNear = near
        for (const { instance, levels } of worn) mesh.setGeometryIdAt(instance, levels[near ? 0 : 1])
      },
      remove
    }
  }

  return {
    mesh,
    dress,
    dispose() {
      mesh.dispose()
      picture.dispose()
      blank?.dispose()
      ;(mesh.material as MeshStandardMaterial).dispose()
    }
  }
}
