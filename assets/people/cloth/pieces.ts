import type {Field} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {join} from '../../geometry/mesh.ts'
import {tube} from '../../geometry/tube.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import {bindSkirt, bindTop} from '../bind.ts'
import type {Part} from '../part.ts'
import {partOf} from '../part.ts'
import {onArm, sleeveRadius} from './arm.ts'
import type {Profile} from './band.ts'
import {bodyBand, limbBand} from './band.ts'
import {leafCollar, ringCollar} from './collar.ts'
import {laid, surfaceAt} from './laid.ts'
import type {Cut, OutfitName} from './outfit.ts'
import {CUTS, trunkOf} from './outfit.ts'
import {torsoMiddle} from './torso.ts'

/** Down the arm: a cuff's outline, `h` long and `t` thick, turned in at the wrist. */
const cuff = (h: number, t: number): Profile => [[-h, -0.005], [-h + 0.002, t], [-0.0025, t], [-0.011, -0.0095]]

/** Round the body from above down: a hem's outline. */
const hemBand = (h: number, t: number): Profile => [[h, -0.009], [h - 0.002, t], [0.0005, t], [0.011, -0.012]]

const armDirection = (along: number): readonly [number, number, number] => {
  const [a, b] = [onArm(along - 0.01), onArm(along)]
  return [b[0] - a[0], b[1] - a[1], -(b[2] - a[2])]
}

const cuffAt = (along: number, ease: number, h: number, t: number): Mesh => {
  const [x, y, f] = onArm(along)
  return limbBand([x, y, -f], armDirection(along), sleeveRadius(along, ease), cuff(h, t))
}

const trim = (mesh: Mesh, slot: number = SLOT.trim): Part => partOf(mesh, slot, bindTop)

const paintedTrim = (piece: {mesh: Mesh; paint: Uint8Array}, slot: number = SLOT.trim): Part =>
  partOf(piece.mesh, slot, bindTop, {paint: piece.paint, tint: new Uint8Array(piece.paint.length / 2).fill(1)})

const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/** The V of an open jacket: half its width at a height, closing at `close`. */
export const openingAt = (y: number, close: number): number => 0.083 * Math.max(0, Math.min(1, (y - close) / (1.462 - close))) ** 0.85

/** A pair of lapels along the opening, `wide` at most. */
const lapels = (body: Field, close: number, wide: number): Part[] =>
  [1, -1].map((side) =>
    paintedTrim(
      laid(
        body,
        (u, v) => {
          const y = mix(close + 0.004, 1.44, v)
          const belly = wide * (v < 0.72 ? 0.12 + 0.88 * (v / 0.72) ** 0.8 : 1 - 0.55 * ((v - 0.72) / 0.28))
          const x = openingAt(y, close) - 0.003 + belly * u
          return [side * x, y - 0.03 * u * v]
        },
        (u) => 0.0078 + 0.002 * Math.sin(u * Math.PI * 0.8),
        2,
        8
      )
    )
  )

/** A flat piece between two corners, laid on the front. */
const piece = (body: Field, x0: number, x1: number, y0: number, y1: number, rise: number, columns = 2, rows = 1): Part =>
  paintedTrim(laid(body, (u, v) => [mix(x0, x1, u), mix(y0, y1, v)], () => rise, columns, rows))

const strings = (body: Field): Part =>
  trim(
    join(
      ...[1, -1].map((side) =>
        tube(
          [0, 1, 2, 3, 4].map((k) => {
            const [x, y] = [side * (0.03 + 0.004 * k), 1.432 - 0.038 * k]
            return [x, y, -(surfaceAt(body, x, y) + 0.004)] as const
          }),
          0.0028,
          4
        )
      )
    ),
    SLOT.inner
  )

type Make = (cut: Cut, body: Field) => Part[]

const band = (cut: Cut, body: Field, h: number, t: number): Mesh => bodyBand(body, cut.hem, torsoMiddle(cut.hem), hemBand(h, t))
const end = (cut: Cut, h: number, t: number): Mesh => cuffAt(cut.sleeve + 0.012, cut.sleeveEase, h, t)

const MAKE: Record<OutfitName, Make> = {
  blazer: (cut, body) => [
    trim(join(band(cut, body, 0.012, 0.002), end(cut, 0.014, 0.0026))),
    trim(join(leafCollar(body, {stand: 0.029, wide: 0.034, point: 0.018, gap: 0.32, off: 0.0035}), cuffAt(cut.sleeve + 0.024, -0.0036, 0.021, 0.002)), SLOT.inner),
    ...lapels(body, 1.1, 0.056),
    piece(body, 0.055, 0.125, 0.975, 1.0, 0.006),
    piece(body, -0.055, -0.125, 0.975, 1.0, 0.004)
  ],
  jumper: (cut, body) => [trim(join(band(cut, body, 0.05, 0.0042), end(cut, 0.05, 0.0032), ringCollar(0.02, 0.009)))],
  shirt: (cut, body) => [
    trim(join(end(cut, 0.055, 0.0028), leafCollar(body, {stand: 0.03, wide: 0.036, point: 0.022, gap: 0.28, off: 0.004}))),
    partOf(bodyBand(body, 0.968, torsoMiddle(0.968), [[0.019, -0.004], [0.018, 0.0075], [-0.018, 0.0085], [-0.02, -0.006]], 22), SLOT.shoe, bindTop),
    partOf(laid(body, (u, v) => [mix(-0.021, 0.021, u), mix(0.951, 0.985, v)], () => 0.0125, 1, 1).mesh, SLOT.metal, bindTop),
    piece(body, 0.016, -0.016, 0.99, 1.395, 0.0042, 2, 7),
    piece(body, 0.052, 0.118, 1.225, 1.305, 0.004)
  ],
  jacket: (cut, body) => [trim(join(band(cut, body, 0.045, 0.0042), end(cut, 0.05, 0.003), ringCollar(0.042, 0.011, 0.09)))],
  dress: (cut, body) => [
    partOf(bodyBand(body, cut.hem, torsoMiddle(cut.hem), hemBand(0.012, 0.002), 30), SLOT.trim, bindSkirt),
    trim(join(end(cut, 0.012, 0.002), bodyBand(body, 1.03, torsoMiddle(1.03), [[0.016, -0.003], [0.015, 0.003], [-0.015, 0.003], [-0.016, -0.003]])))
  ],
  polo: (cut, body) => [
    trim(join(band(cut, body, 0.014, 0.0018), end(cut, 0.022, 0.0026), leafCollar(body, {stand: 0.026, wide: 0.034, point: 0.014, gap: 0.34, off: 0.005}))),
    piece(body, 0.015, -0.015, 1.3, 1.4, 0.0042, 2, 4)
  ],
  hoodie: (cut, body) => [
    trim(join(band(cut, body, 0.05, 0.0042), end(cut, 0.05, 0.004), ringCollar(0.022, 0.013, 0.1))),
    paintedTrim(laid(body, (u, v) => [(u - 0.5) * mix(0.27, 0.16, v), mix(0.945, 1.085, v)], () => 0.006, 6, 4)),
    strings(body)
  ],
  coat: (cut, body) => [
    partOf(bodyBand(body, cut.hem, torsoMiddle(cut.hem), hemBand(0.014, 0.003), 24), SLOT.trim, bindSkirt),
    trim(bodyBand(body, 1.06, torsoMiddle(1.06), [[0.021, -0.004], [0.02, 0.0045], [-0.02, 0.0045], [-0.021, -0.004]], 20)),
    partOf(laid(body, (u, v) => [mix(-0.012, 0.03, u), mix(1.035, 1.085, v)], () => 0.0095, 1, 1).mesh, SLOT.shoe, bindTop),
    trim(join(end(cut, 0.07, 0.004), leafCollar(body, {stand: 0.03, wide: 0.055, point: 0.03, gap: 0.5, off: 0.006}))),
    ...lapels(body, 1.17, 0.075),
    piece(body, 0.06, 0.13, 0.9, 0.935, 0.006),
    piece(body, -0.06, -0.13, 0.9, 0.935, 0.006)
  ]
}

/** The sewn-on parts of an outfit: collars, cuffs, hems, lapels, pockets. */
export const piecesOf = (name: OutfitName): Part[] => MAKE[name](CUTS[name], trunkOf(CUTS[name]))
