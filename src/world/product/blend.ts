import { Color, type Material, MeshPhysicalMaterial, type Texture, type Vector2 } from 'three'
import { mixPictures } from './mixed-picture.ts'

const NUMBERS = [
  'roughness', 'metalness', 'clearcoat', 'clearcoatRoughness', 'iridescence', 'sheen', 'sheenRoughness', 'transmission', 'thickness', 'ior',
  'envMapIntensity', 'emissiveIntensity', 'aoMapIntensity', 'opacity'
] as const
const COLOURS = ['color', 'emissive', 'sheenColor', 'specularColor'] as const
/** Pictures that multiply a number or a colour: they are mixed. */
const PICTURES = ['map', 'roughnessMap', 'metalnessMap', 'emissiveMap', 'aoMap'] as const
/** What a simpler material has none of; in everything else it is like the other. */
const NOTHING: Partial<Record<(typeof NUMBERS)[number], number>> = { clearcoat: 0, iridescence: 0, sheen: 0, transmission: 0, thickness: 0 }

type Worn = Partial<MeshPhysicalMaterial>

/** A material on its way from one to another. */
export interface Blend {
  readonly material: Material
  readonly to: Material
  /** Sets the way gone, 0 to 1. */
  set(t: number): void
  dispose(): void
}

/**
 * Starts from how `from` looks now, so that a change can be changed again half-way. Numbers, colours and pictures are mixed; a grain that one of
 * them lacks comes up or goes down. Of two different grains it is that of `to` from the beginning.
 */
export function blendMaterials(from: Material, to: Material): Blend {
  const [a, b] = [from as Worn, to as Worn]
  // Whichever knows more: what the other lacks is on its way to nothing.
  const mixed = (to instanceof MeshPhysicalMaterial || !(from instanceof MeshPhysicalMaterial) ? to : from).clone() as MeshPhysicalMaterial
  mixed.name = to.name
  mixed.transparent = from.transparent || to.transparent

  const numbers = NUMBERS.flatMap((key) => {
    const [start, end] = [a[key] ?? NOTHING[key] ?? b[key], b[key] ?? NOTHING[key] ?? a[key]]
    return start !== undefined && end !== undefined && mixed[key] !== undefined ? [[key, start, end] as const] : []
  })
  const colours = COLOURS.flatMap((key) => {
    const [start, end] = [a[key] ?? b[key], b[key] ?? a[key]]
    return start instanceof Color && end instanceof Color && mixed[key] ? [[mixed[key], start.clone(), end.clone()] as const] : []
  })
  const pictures = new Map<string, ReturnType<typeof mixPictures>>()
  for (const key of PICTURES) {
    const pair = [a[key] ?? null, b[key] ?? null] as const
    // Roughness and metalness mostly share a picture.
    const name = pair.map((texture) => texture?.uuid).join(' ')
    if (!pictures.has(name)) pictures.set(name, mixPictures(...pair))
    mixed[key] = pictures.get(name)?.texture ?? pair[1]
  }
  const grain = grainOf(a, b)
  mixed.normalMap = grain.map
  const set = (t: number) => {
    for (const [key, start, end] of numbers) mixed[key] = start + (end - start) * t
    for (const [color, start, end] of colours) color.lerpColors(start, end, t)
    for (const picture of pictures.values()) picture?.set(t)
    mixed.normalScale?.set(grain.start[0] + (grain.end[0] - grain.start[0]) * t, grain.start[1] + (grain.end[1] - grain.start[1]) * t)
  }
  set(0)
  return {
    material: mixed,
    to,
    set,
    dispose() {
      mixed.dispose()
      for (const picture of pictures.values()) picture?.dispose()
    }
  }
}

function grainOf(a: Worn, b: Worn): { map: Texture | null; start: [number, number]; end: [number, number] } {
  const depth = ({ normalMap, normalScale }: Worn): [number, number] => (normalMap && normalScale ? pair(normalScale) : [0, 0])
  return { map: b.normalMap ?? a.normalMap ?? null, start: depth(a), end: depth(b) }
}

const pair = ({ x, y }: Vector2): [number, number] => [x, y]
