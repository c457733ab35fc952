import { Color, type Material, type MeshPhysicalMaterial } from 'three'

const NUMBERS = ['roughness', 'metalness', 'clearcoat', 'clearcoatRoughness', 'iridescence', 'sheen', 'sheenRoughness', 'envMapIntensity', 'emissiveIntensity', 'opacity'] as const
const COLOURS = ['color', 'emissive', 'sheenColor', 'specularColor'] as const

/** A material on its way from one to another. */
export interface Blend {
  readonly material: Material
  readonly to: Material
  /** Sets the way gone, 0 to 1. */
  set(t: number): void
}

/** Starts from how `from` looks now, so that a change can be changed again half-way. Textures are those of `to`. */
export function blendMaterials(from: Material, to: Material): Blend {
  const [a, b] = [from as MeshPhysicalMaterial, to as MeshPhysicalMaterial]
  const mixed = b.clone()
  const numbers = NUMBERS.filter((key) => typeof a[key] === 'number' && typeof b[key] === 'number' && a[key] !== b[key]).map((key) => [key, a[key], b[key]] as const)
  const colours = COLOURS.filter((key) => a[key] instanceof Color && b[key] instanceof Color).map((key) => [key, a[key].clone(), b[key].clone()] as const)
  const set = (t: number) => {
    for (const [key, start, end] of numbers) mixed[key] = start + (end - start) * t
    for (const [key, start, end] of colours) mixed[key].lerpColors(start, end, t)
  }
  set(0)
  return { material: mixed, to, set }
}
