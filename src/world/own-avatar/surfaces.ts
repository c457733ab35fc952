import type { Surface } from './avatar.ts'
import { countAt, type Json, listAt, numbersAt, objectAt } from './json.ts'
import { must } from './refusal.ts'

const PLAIN: Surface = { colour: [0.7, 0.7, 0.7, 1], picture: null, cutoff: null, blended: false, bothSides: false, unlit: false }

/** Colours and pictures of surfaces; what only other renderers know (outlines, rims) is left out. */
export function readSurfaces(json: Json, pictures: number): readonly Surface[] {
  const textures = listAt(json, 'textures', 100)
  const found = listAt(json, 'materials', 100).map((material): Surface => {
    const base = objectAt(material, 'pbrMetallicRoughness')
    const texture = base['baseColorTexture'] === undefined ? undefined : textures[countAt(objectAt(base, 'baseColorTexture'), 'index', textures.length - 1) ?? 0]
    const picture = texture ? (countAt(texture, 'source', pictures - 1) ?? null) : null
    const mode = material['alphaMode']
    const cutoff = material['alphaCutoff'] ?? 0.5
    must(typeof cutoff === 'number' && cutoff >= 0 && cutoff <= 1, 'broken', 'a cut-off beyond all or nothing')
    return {
      colour: numbersAt(base, 'baseColorFactor', [1, 1, 1, 1]).map((each) => Math.min(1, Math.max(0, each))),
      picture,
      cutoff: mode === 'MASK' ? cutoff : null,
      blended: mode === 'BLEND',
      bothSides: material['doubleSided'] === true,
      unlit: objectAt(material, 'extensions')['KHR_materials_unlit'] !== undefined
    }
  })
  return found.length > 0 ? found : [PLAIN]
}
