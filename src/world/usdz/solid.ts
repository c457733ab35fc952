/** How a surface looks: UsdPreviewSurface's inputs. Colours are linear, 0 to 1 (what shines may be more). */
export interface Surface {
  readonly color: readonly [number, number, number]
  readonly metallic: number
  readonly roughness: number
  readonly opacity: number
  readonly clearcoat: number
  readonly clearcoatRoughness: number
  readonly emissive: readonly [number, number, number]
  readonly ior: number
  readonly doubleSided: boolean
  /** A picture of what shines, by its name in the archive; the solid then has `uvs`. */
  readonly emissivePicture?: string
}

/** Triangles of one surface, metres, y up: three numbers a point and a normal, two a place in a picture. */
export interface Solid {
  readonly name: string
  readonly surface: Surface
  readonly points: Float32Array
  readonly normals: Float32Array
  readonly uvs: Float32Array | null
  readonly indices: Uint32Array
}
