import { type BufferAttribute, Color, DoubleSide, type InterleavedBufferAttribute, Matrix3, Matrix4, type Mesh, MeshStandardMaterial, type MeshPhysicalMaterial, type Object3D, SRGBColorSpace, type Texture, Vector3 } from 'three'
import type { Solid, Surface } from './solid.ts'

/** Pixels of a picture, row by row from its first, four bytes each. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray | Uint8Array
}

/** Reads a texture's pixels; null where it has none yet. */
export type PixelsOf = (texture: Texture) => Pixels | null

type Attribute = BufferAttribute | InterleavedBufferAttribute

/** Larger than this, pixels, a picture is one; smaller it is a palette, whose cells are looks of their own. */
const PALETTE = 64
/** Colours that differ by less are one look: of what is seen through, vertices say the colour. */
const CLEAR_STEPS = 15

/** A picture that a solid shows, by its name in the archive. */
export interface Pictured {
  readonly name: string
  readonly texture: Texture
}

/**
 * What is seen of an object, as triangles sorted by how they look, in the object's own frame. Palettes are resolved: every cell becomes
 * a plain surface. Grain, occlusion and what is not a standard material are left out.
 */
export function gather(root: Object3D, pixelsOf: PixelsOf): { solids: Solid[]; pictures: Pictured[] } {
  root.updateWorldMatrix(true, true)
  const back = new Matrix4().copy(root.matrixWorld).invert()
  const found = new Map<string, Collected>()
  const pictures = new Map<Texture, Pictured>()
  root.traverseVisible((object) => {
    const mesh = object as Mesh
    if (!mesh.isMesh || Array.isArray(mesh.material) || !(mesh.material instanceof MeshStandardMaterial) || !mesh.material.visible) return
    const shine = mesh.material.emissiveMap
    const large = shine && isLarge(shine, pixelsOf) ? shine : null
    if (large && !pictures.has(large)) pictures.set(large, { name: `pictures/${pictures.size}.png`, texture: large })
    addMesh(mesh, back, pixelsOf, large ? pictures.get(large)!.name : null, found)
  })
  return { solids: [...found.values()].map(solidOf), pictures: [...pictures.values()] }
}

interface Collected {
  surface: Surface
  points: number[]
  normals: number[]
  uvs: number[]
  indices: number[]
}

const isLarge = (texture: Texture, pixelsOf: PixelsOf): boolean => {
  const pixels = pixelsOf(texture)
  return pixels !== null && (pixels.width > PALETTE || pixels.height > PALETTE)
}

const point = new Vector3()
const normal = new Vector3()

function addMesh(mesh: Mesh, back: Matrix4, pixelsOf: PixelsOf, picture: string | null, found: Map<string, Collected>): void {
  const { geometry } = mesh
  const place = back.clone().multiply(mesh.matrixWorld)
  const turn = new Matrix3().getNormalMatrix(place)
  const turnsOver = place.determinant() < 0
  const positions = geometry.getAttribute('position') as Attribute
  const normals = geometry.getAttribute('normal') as Attribute
  const uvs = geometry.getAttribute('uv') as Attribute | undefined
  const looks = lookOf(mesh, pixelsOf, picture)
  const known = new Map<Collected, Map<number, number>>()
  const count = geometry.index ? geometry.index.count : positions.count
  const corner = (k: number) => (geometry.index ? geometry.index.getX(k) : k)
  for (let k = 0; k + 2 < count; k += 3) {
    const { key, surface } = looks(corner(k))
    if (!found.has(key)) found.set(key, { surface, points: [], normals: [], uvs: [], indices: [] })
    const into = found.get(key)!
    if (!known.has(into)) known.set(into, new Map())
    const index = known.get(into)!
    for (const step of turnsOver ? [0, 2, 1] : [0, 1, 2]) {
      const vertex = corner(k + step)
      let at = index.get(vertex)
      if (at === undefined) {
        at = into.points.length / 3
        index.set(vertex, at)
        point.fromBufferAttribute(positions, vertex).applyMatrix4(place)
        normal.fromBufferAttribute(normals, vertex).applyMatrix3(turn).normalize()
        into.points.push(point.x, point.y, point.z)
        into.normals.push(normal.x, normal.y, normal.z)
        // A picture's first row is its top here and its bottom there.
        if (picture) into.uvs.push(uvs?.getX(vertex) ?? 0, 1 - (uvs?.getY(vertex) ?? 0))
      }
      into.indices.push(at)
    }
  }
}

const linear = new Color()

/** How a vertex of a mesh looks. Looks are made once for each cell, and shared by all that look so. */
function lookOf(mesh: Mesh, pixelsOf: PixelsOf, picture: string | null): (vertex: number) => { key: string; surface: Surface } {
  const material = mesh.material as MeshStandardMaterial & Partial<MeshPhysicalMaterial>
  const uv = mesh.geometry.getAttribute('uv') as Attribute | undefined
  const colors = material.vertexColors && material.transparent ? (mesh.geometry.getAttribute('color') as Attribute | undefined) : undefined
  const read = new Map<Texture, Pixels | null>()
  const sample = (texture: Texture | null | undefined, vertex: number): [number, number, number] => {
    if (!texture || !uv) return [1, 1, 1]
    if (!read.has(texture)) read.set(texture, pixelsOf(texture))
    const pixels = read.get(texture)
    if (!pixels) return [1, 1, 1]
    const x = Math.min(pixels.width - 1, Math.max(0, Math.floor(uv.getX(vertex) * pixels.width)))
    const y = Math.min(pixels.height - 1, Math.max(0, Math.floor(uv.getY(vertex) * pixels.height)))
    const at = (y * pixels.width + x) * 4
    const [r, g, b] = [pixels.data[at]! / 255, pixels.data[at + 1]! / 255, pixels.data[at + 2]! / 255]
    if (texture.colorSpace !== SRGBColorSpace) return [r, g, b]
    linear.setRGB(r, g, b, SRGBColorSpace)
    return [linear.r, linear.g, linear.b]
  }
  const step = (value: number) => Math.round(value * CLEAR_STEPS) / CLEAR_STEPS
  const alike = !colors && !material.map && !material.metalnessMap && !material.roughnessMap && (!material.emissiveMap || picture !== null)
  const made = new Map<string, { key: string; surface: Surface }>()
  return (vertex) => {
    // Of a palette few places are used: each is looked up once.
    const place = alike || !uv ? '' : `${uv.getX(vertex)} ${uv.getY(vertex)}`
    const cell = colors ? `${place} ${colors.getX(vertex)} ${colors.getY(vertex)} ${colors.getZ(vertex)} ${colors.itemSize > 3 ? colors.getW(vertex) : 1}` : place
    const known = made.get(cell)
    if (known) return known
    const look = lookAt(vertex)
    made.set(cell, look)
    return look
  }
  function lookAt(vertex: number): { key: string; surface: Surface } {
    const map = sample(material.map, vertex)
    const tint = colors ? [step(colors.getX(vertex)), step(colors.getY(vertex)), step(colors.getZ(vertex)), colors.itemSize > 3 ? step(colors.getW(vertex)) : 1] : [1, 1, 1, 1]
    const glow = picture ? ([0, 0, 0] as const) : sample(material.emissiveMap, vertex)
    const { color, emissive, emissiveIntensity: strong } = material
    const surface: Surface = {
      color: [color.r * map[0] * tint[0]!, color.g * map[1] * tint[1]!, color.b * map[2] * tint[2]!],
      metallic: material.metalness * sample(material.metalnessMap, vertex)[2],
      roughness: material.roughness * sample(material.roughnessMap, vertex)[1],
      opacity: material.transparent ? material.opacity * tint[3]! : 1,
      clearcoat: material.clearcoat ?? 0,
      clearcoatRoughness: material.clearcoatRoughness ?? 0,
      emissive: [emissive.r * glow[0] * strong, emissive.g * glow[1] * strong, emissive.b * glow[2] * strong],
      ior: material.ior ?? 1.5,
      doubleSided: material.side === DoubleSide,
      ...(picture && { emissivePicture: picture })
    }
    return { key: JSON.stringify(surface), surface }
  }
}

function solidOf({ surface, points, normals, uvs, indices }: Collected, k: number): Solid {
  return {
    name: `solid ${k}`,
    surface,
    points: Float32Array.from(points),
    normals: Float32Array.from(normals),
    uvs: uvs.length > 0 ? Float32Array.from(uvs) : null,
    indices: Uint32Array.from(indices)
  }
}
