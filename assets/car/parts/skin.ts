import { clip } from '../kernel/clip.ts'
import { empty, merge } from '../kernel/mesh.ts'
import { refine } from '../kernel/refine.ts'
import { gradient, normalAt } from '../kernel/field.ts'
import { surface } from '../kernel/surface.ts'
import { add, dot } from '../kernel/vector.ts'
import * as region from '../shape/regions.ts'
import { cutterFor } from './cutter.ts'
import type { Cutter } from './cutter.ts'
import type { Detail } from '../detail.ts'
import type { Halves } from '../kernel/clip.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'

/** The left half of the skin, cut into the sheets that the parts are made of. */
export interface Skin {
  cutter: Cutter
  whole: Mesh
  shell: Mesh
  /** The shell with the hole for the charge flap. */
  shellWithPort: Mesh
  chargePort: Mesh
  cladding: Mesh
  bonnet: Mesh
  cowl: Mesh
  windscreen: Mesh
  windscreenBorder: Mesh
  /** The roof's opening before it is parted into glass and border. */
  roofPanel: Mesh
  roofGlass: Mesh
  roofBorder: Mesh
  tailgate: Mesh
  rearWindow: Mesh
  rearWindowBorder: Mesh
  lightOnGate: Mesh
  lightOnBody: Mesh
  doorFront: Mesh
  doorRear: Mesh
  pillarsFront: Mesh
  pillarsRear: Mesh
  pillarsQuarter: Mesh
  glassFront: Mesh
  glassRear: Mesh
  glassQuarter: Mesh
  handleFront: Mesh
  handleRear: Mesh
  /** The sheets that the hollows behind the handles took from the doors. */
  handleWellFront: Mesh
  handleWellRear: Mesh
  lamp: Mesh
  lampLine: Mesh
  shield: Mesh
  /** What closes the openings of the bumper from behind: larger than they are, so that nothing is seen past it. */
  behindOpenings: Mesh
  diffuser: Mesh
}

export const HANDLES = { front: 1.3, rear: 2.3 } as const

/** Meshes the left half, with x = 0 exactly on the middle plane, finer where it bends and along lamps and lights. */
export function halfSkin(shape: Shape, detail: Detail): Mesh {
  const { body, parameters: p } = shape
  const h = detail.skin
  const nose = p.wheelbase / 2 + p.frontOverhang + 0.09
  const tail = -p.wheelbase / 2 - p.rearOverhang - 0.09
  const grown = surface(body, [-3 * h, 0.09, tail], [p.width / 2 + 0.08, p.height + 0.1, nose], h)
  const half = clip(grown, body, (x) => -x, 0, h).within
  for (let k = 0; k < half.positions.length; k += 3)
    if (half.positions[k]! < 1e-4) half.positions[k] = half.normals[k] = 0
  const bent = refine(half, body, { angle: 0.12, shortest: detail.crease, passes: detail.refinements })
  const lamp = shape.region(region.lampFront)
  const light = shape.region(region.rearLight)
  const close = { angle: -1, shortest: detail.crease * 1.7, passes: detail.refinements }
  return refine(bent, body, { ...close, where: (q) => Math.min(Math.abs(lamp(...q)), Math.abs(light(...q))) < 0.015 })
}

export function cutSkin(shape: Shape, detail: Detail): Skin {
  const whole = halfSkin(shape, detail)
  const cutter = cutterFor(shape.body, detail.skin, detail.rounds)
  const { part, divide } = cutter
  const { body } = shape
  const on = shape.region
  const gap = shape.parameters.gap
  let rest = part(whole, wheelArches(shape), 0.001, 0.005).beyond
  const take = (r: region.Region, g: number, edge: number): Mesh => {
    const halves = part(rest, on(r), g, edge)
    rest = halves.beyond
    return halves.within
  }
  const cladding = take(region.cladding, 0.0012, 0.0012)
  const bonnet = take(region.bonnet, gap, 0.0025)
  const cowl = take(region.cowl, 0.0012, 0.0012)
  const screen = divide(take(region.windscreen, 0.0012, 0.0012), on((s, u, y) => region.windscreen(s, u, y) + 0.03))
  const roofPanel = take(region.roofGlass, 0.003, 0.001)
  const roof = divide(roofPanel, on((s, u, y) => region.roofGlass(s, u, y) + 0.035))
  const gateHalves = part(rest, metric(on(region.tailgate), body), gap, 0.0025)
  const gate = gateHalves.within
  rest = gateHalves.beyond
  const front = take(region.doorFront, gap, 0.0025)
  const rear = take(region.doorRear, gap, 0.0025)
  const windows = on(region.sideWindows)
  const frontWindows = divide(front, windows)
  const rearWindows = divide(rear, windows)
  const quarter = take(region.sideWindows, 0.0012, 0.0012)
  const frontGlass = divide(frontWindows.within, on(region.glassFrontDoor))
  const rearGlass = divide(rearWindows.within, on(region.glassRearDoor))
  const quarterGlass = divide(quarter, on(region.glassQuarter))
  // Handles are flush: where nothing is rounded they would hardly be seen, and cost many triangles.
  const handle = (door: Mesh, middle: number): Halves & { grip: Mesh } => {
    if (detail.rounds === 0) return { within: empty(), beyond: door, grip: empty() }
    const well = part(door, on(region.handleWell(middle)), 0.001, 0.0018)
    return { ...well, grip: clip(well.within, shape.body, on(region.handle(middle)), -0.0018, detail.skin).within }
  }
  const frontHandle = handle(frontWindows.beyond, HANDLES.front)
  const rearHandle = handle(rearWindows.beyond, HANDLES.rear)
  const back = divide(gate, on(region.rearWindow))
  const backGlass = divide(back.within, on((s, u, y) => region.rearWindow(s, u, y) + 0.025))
  const gateLight = part(back.beyond, on(region.rearLight), 0.002, 0.002)
  const lightOnBody = take(region.rearLight, 0.002, 0.002)
  const lamp = take(region.lampFront, 0.0025, 0.002)
  const lampLine = take(region.lampLine, 0.0015, 0.0015)
  const shield = take(region.shield, 0.0045, 0.002)
  take(region.airCurtain, 0.001, 0.004)
  take(region.intake, 0.001, 0.004)
  const diffuser = take(region.diffuser, 0.0012, 0.0012)
  const port = part(rest, on(region.chargePort), 0.0035, 0.002)
  return {
    cutter,
    whole,
    shell: rest,
    shellWithPort: port.beyond,
    chargePort: port.within,
    cladding,
    bonnet,
    cowl,
    windscreen: screen.within,
    windscreenBorder: screen.beyond,
    roofPanel,
    roofGlass: roof.within,
    roofBorder: roof.beyond,
    tailgate: gateLight.beyond,
    rearWindow: backGlass.within,
    rearWindowBorder: backGlass.beyond,
    lightOnGate: gateLight.within,
    lightOnBody,
    doorFront: frontHandle.beyond,
    doorRear: rearHandle.beyond,
    pillarsFront: frontGlass.beyond,
    pillarsRear: rearGlass.beyond,
    pillarsQuarter: quarterGlass.beyond,
    glassFront: frontGlass.within,
    glassRear: rearGlass.within,
    glassQuarter: quarterGlass.within,
    handleFront: frontHandle.grip,
    handleRear: rearHandle.grip,
    handleWellFront: frontHandle.within,
    handleWellRear: rearHandle.within,
    lamp,
    lampLine,
    shield,
    behindOpenings: merge(...[region.intake, region.airCurtain].map((r) => clip(whole, shape.body, on((s, u, y) => r(s, u, y) - 0.014), 0, detail.skin).within)),
    diffuser,
  }
}

/** Where a region counts as near its edge, metres. */
const NEAR = 0.06

/**
 * A region's field as the distance to its edge along the skin. Where the skin lies aslant to what a region is drawn by, as on
 * the pillars beside the tailgate, a shut-line of even width in the drawing would gape.
 */
function metric(region: Field, body: Field): Field {
  return (x, y, z) => {
    const v = region(x, y, z)
    if (Math.abs(v) > NEAR) return v
    const g = gradient(region, [x, y, z])
    const n = normalAt(body, [x, y, z])
    const along = Math.hypot(...add(g, n, -dot(g, n)))
    return v / Math.min(1.2, Math.max(0.35, along))
  }
}

/** Both wheel arches of a side: circles round the axles, on the flank only. */
export function wheelArches(shape: Shape): (x: number, y: number, z: number) => number {
  const radius = shape.axleHeight + shape.parameters.archGap
  return (x, y, z) => {
    if (x < 0.45) return 1
    const front = Math.hypot(y - shape.axleHeight, z - shape.frontAxle)
    const rear = Math.hypot(y - shape.axleHeight, z - shape.rearAxle)
    return Math.min(front, rear) - radius
  }
}
