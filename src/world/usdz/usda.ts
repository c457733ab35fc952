import type { Solid, Surface } from './solid.ts'

/** A tenth of a millimetre, and a thousandth of a unit normal: finer than any screen shows. */
const PLACES = 10_000
const DIRECTIONS = 1000
const TEXTURE = 100_000

const rounded = (value: number, steps: number): string => String(Math.round(value * steps) / steps)

function tuples(values: ArrayLike<number>, size: number, steps: number): string {
  const out: string[] = []
  for (let k = 0; k + size <= values.length; k += size) {
    let tuple = rounded(values[k]!, steps)
    for (let axis = 1; axis < size; axis++) tuple += `,${rounded(values[k + axis]!, steps)}`
    out.push(`(${tuple})`)
  }
  return out.join(',')
}

const number = (value: number): string => rounded(value, 10_000)
const color = (rgb: readonly [number, number, number]): string => `(${rgb.map(number).join(', ')})`

function extent(points: Float32Array): string {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  points.forEach((value, k) => {
    low[k % 3] = Math.min(low[k % 3]!, value)
    high[k % 3] = Math.max(high[k % 3]!, value)
  })
  return `[${tuples(low, 3, PLACES)},${tuples(high, 3, PLACES)}]`
}

function material(id: string, of: Surface): string {
  const shine = of.emissivePicture
    ? `            color3f inputs:emissiveColor.connect = </Product/Materials/${id}/Picture.outputs:rgb>`
    : `            color3f inputs:emissiveColor = ${color(of.emissive)}`
  const picture = of.emissivePicture
    ? `
        def Shader "Places"
        {
            uniform token info:id = "UsdPrimvarReader_float2"
            string inputs:varname = "st"
            float2 outputs:result
        }
        def Shader "Picture"
        {
            uniform token info:id = "UsdUVTexture"
            asset inputs:file = @${of.emissivePicture}@
            float2 inputs:st.connect = </Product/Materials/${id}/Places.outputs:result>
            token inputs:sourceColorSpace = "sRGB"
            float3 outputs:rgb
        }`
    : ''
  return `    def Material "${id}"
    {
        token outputs:surface.connect = </Product/Materials/${id}/Surface.outputs:surface>
        def Shader "Surface"
        {
            uniform token info:id = "UsdPreviewSurface"
            color3f inputs:diffuseColor = ${color(of.color)}
            float inputs:metallic = ${number(of.metallic)}
            float inputs:roughness = ${number(of.roughness)}
            float inputs:opacity = ${number(of.opacity)}
            float inputs:clearcoat = ${number(of.clearcoat)}
            float inputs:clearcoatRoughness = ${number(of.clearcoatRoughness)}
            float inputs:ior = ${number(of.ior)}
            int inputs:useSpecularWorkflow = 0
${shine}
            token outputs:surface
        }${picture}
    }
`
}

function mesh(id: string, materialId: string, { surface, points, normals, uvs, indices }: Solid): string {
  const places = uvs
    ? `
        texCoord2f[] primvars:st = [${tuples(uvs, 2, TEXTURE)}] (
            interpolation = "vertex"
        )`
    : ''
  return `    def Mesh "${id}" (
        prepend apiSchemas = ["MaterialBindingAPI"]
    )
    {
        uniform bool doubleSided = ${surface.doubleSided ? 1 : 0}
        float3[] extent = ${extent(points)}
        int[] faceVertexCounts = [${'3,'.repeat(indices.length / 3 - 1)}3]
        int[] faceVertexIndices = [${indices.join(',')}]
        rel material:binding = </Product/Materials/${materialId}>
        normal3f[] normals = [${tuples(normals, 3, DIRECTIONS)}] (
            interpolation = "vertex"
        )
        point3f[] points = [${tuples(points, 3, PLACES)}]${places}
        uniform token subdivisionScheme = "none"
    }
`
}

/**
 * A scene as text (Pixar's usda 1.0): in metres, y up, standing on a level floor, to be placed at its true size.
 *
 * @param title what it is called, for people
 */
export function usda(title: string, solids: readonly Solid[]): string {
  const surfaces = new Map<string, { id: string; surface: Surface }>()
  const named = solids.map((solid) => {
    const key = JSON.stringify(solid.surface)
    if (!surfaces.has(key)) surfaces.set(key, { id: `material_${surfaces.size}`, surface: solid.surface })
    return { solid, material: surfaces.get(key)!.id }
  })
  return `#usda 1.0
(
    customLayerData = {
        string title = ${JSON.stringify(title)}
    }
    defaultPrim = "Product"
    metersPerUnit = 1
    upAxis = "Y"
)

def Xform "Product" (
    assetInfo = {
        string name = ${JSON.stringify(title)}
    }
    kind = "component"
)
{
    token preliminary:anchoring:type = "plane"
    uniform token preliminary:planeAnchoring:alignment = "horizontal"

    def Scope "Materials"
    {
${[...surfaces.values()].map(({ id, surface }) => material(id, surface)).join('')}    }

${named.map(({ solid, material: id }, k) => mesh(`mesh_${k}`, id, solid)).join('')}}
`
}
