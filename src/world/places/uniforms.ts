import { type DataArrayTexture, type Texture, Vector2, Vector3, Vector4 } from 'three'
import { MOST_MATERIALS, type PlaceHead, TEXEL_UNIT } from './format.ts'

/** What all shaders of a place share. */
export function placeUniforms(head: PlaceHead, textures: DataArrayTexture) {
  const rows = Array.from({ length: MOST_MATERIALS }, (_, k) => head.materials[k] ?? head.materials[0]!)
  const texture = () => ({ value: null as Texture | null })
  const three = (v: readonly number[]) => ({ value: new Vector3(v[0], v[1], v[2]) })
  return {
    lightA: texture(), lightB: texture(), skyA: texture(), skyB: texture(), envA: texture(), envB: texture(), shade: texture(), mirror: texture(),
    lightTexels: { value: new Vector2(head.light[0], head.light[1]) },
    lightSize: { value: new Vector2(head.light[0] * TEXEL_UNIT, head.light[1] * TEXEL_UNIT) },
    turn: { value: 0 },
    lamps: { value: new Vector2() },
    roughest: { value: 5 },
    layers: { value: textures },
    low: three(head.box[0]), high: three(head.box[1]), seen: three(head.eye),
    shadeSize: { value: new Vector4(1, 1, 0, 0) },
    sun: { value: new Vector4(0, 1, 0, 0) },
    slope: { value: new Vector2() },
    body: { value: new Vector3(0.95, 1.45, 2.1) },
    standing: texture(), walkers: texture(),
    standingAt: { value: new Vector4(0, 0, 1, 1) }, walkersAt: { value: new Vector4(0, 0, 1, 1) },
    casts: { value: new Vector2() },
    disc: { value: new Vector4() },
    discColour: { value: new Vector3() },
    stars: { value: 0 },
    shores: { value: new Vector4(...head.shores) },
    water: { value: new Vector3() },
    mirrorSize: { value: new Vector3(1, 1, 0) },
    tableA: { value: rows.map((m) => new Vector4(m.layer, m.metres, m.strength, m.flags)) },
    tableB: { value: rows.map((m) => new Vector4(m.roughness, m.mirror, m.glow, m.shines)) },
    tableC: { value: rows.map((m) => new Vector4(...m.pattern)) },
    tableD: { value: rows.map((m) => new Vector2(...m.wear)) }
  }
}

export type PlaceUniforms = ReturnType<typeof placeUniforms>
