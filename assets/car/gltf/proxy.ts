import { Document, Logger } from '@gltf-transform/core'
import { merge, positionOf, triangles, vertices } from '../kernel/mesh.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Part } from '../parts/part.ts'

/** A rough likeness of the car for measuring and for what bumps into it: zones by name, triangles without looks. */
export interface Proxy {
  document: Document
  triangles: number
  zones: { name: string; label: Part['label']; box: [Vec3, Vec3] }[]
}

/** The zones, each with the parts that belong to it. The first that names a part takes it. */
const ZONES: readonly { name: string; label: Part['label']; of: RegExp }[] = [
  ...(['front-left', 'front-right', 'rear-left', 'rear-right'] as const).map((key) => ({ name: `wheel-${key}`, label: { en: `Wheel, ${key.replace('-', ' ')}`, fr: `Roue ${french(key)}` }, of: new RegExp(`^wheel-${key}`) })),
  ...(['front-left', 'front-right', 'rear-left', 'rear-right'] as const).map((key) => ({ name: `door-${key}`, label: { en: `Door, ${key.replace('-', ' ')}`, fr: `Portière ${french(key)}` }, of: new RegExp(`^(door|glass|glazing)-${key}$`) })),
  { name: 'mirrors', label: { en: 'Mirrors', fr: 'Rétroviseurs' }, of: /^mirror-(left|right)$/ },
  { name: 'bonnet', label: { en: 'Bonnet', fr: 'Capot' }, of: /^bonnet$/ },
  { name: 'tailgate', label: { en: 'Tailgate', fr: 'Hayon' }, of: /^(tailgate|glass-rear|badge-rear)$/ },
  { name: 'charge-port', label: { en: 'Charge port', fr: 'Prise de charge' }, of: /^charge-/ },
  { name: 'lamps-front', label: { en: 'Front lamps', fr: 'Feux avant' }, of: /^lamps-front|^lights-(day|dipped)/ },
  { name: 'lamps-rear', label: { en: 'Rear lamps', fr: 'Feux arrière' }, of: /^lamps-rear|^lights-(tail|brake)/ },
  { name: 'windscreen', label: { en: 'Windscreen', fr: 'Pare-brise' }, of: /^(glass-windscreen|wipers?|wiper-.*)$/ },
  { name: 'roof', label: { en: 'Roof', fr: 'Toit' }, of: /^(glass-roof|roof-panel)$/ },
  { name: 'dashboard', label: { en: 'Dashboard', fr: 'Tableau de bord' }, of: /^(dashboard|screens|vents|pedals)$/ },
  { name: 'steering-wheel', label: { en: 'Steering wheel', fr: 'Volant' }, of: /^steering-/ },
  { name: 'console', label: { en: 'Centre console', fr: 'Console centrale' }, of: /^console$/ },
  { name: 'seats-front', label: { en: 'Front seats', fr: 'Sièges avant' }, of: /^seats-front$/ },
  { name: 'seats-rear', label: { en: 'Rear seats', fr: 'Sièges arrière' }, of: /^seats-rear$/ },
  { name: 'boot', label: { en: 'Boot', fr: 'Coffre' }, of: /^boot$/ },
  { name: 'front-trunk', label: { en: 'Front trunk', fr: 'Coffre avant' }, of: /^front-trunk$/ },
  { name: 'floor', label: { en: 'Floor', fr: 'Plancher' }, of: /^(floor|floor-mats|sills-inner)$/ },
  { name: 'body', label: { en: 'Body', fr: 'Carrosserie' }, of: /./ },
]

function french(key: string): string {
  const [end, side] = key.split('-')
  return `${end === 'front' ? 'avant' : 'arrière'} ${side === 'left' ? 'gauche' : 'droite'}`
}

/** Builds the likeness from parts that were simplified already; everything stands shut, in the car's frame. */
export function proxyOf(parts: readonly Part[]): Proxy {
  const meshes = new Map<string, Mesh[]>()
  const sources = new Map(parts.map((part) => [part.name, part]))
  for (const part of parts) {
    if (part.hidden) continue
    const source = part.copyOf ? sources.get(part.copyOf.name)! : part
    const zone = ZONES.find(({ of }) => of.test(part.name))!.name
    const own = source.pieces.map((q) => (part.copyOf ? moved(q.mesh, source, part) : q.mesh))
    meshes.set(zone, [...(meshes.get(zone) ?? []), ...own])
  }
  const document = new Document()
  document.setLogger(new Logger(Logger.Verbosity.WARN))
  const buffer = document.createBuffer()
  document.getRoot().getAsset().generator = 'Parlour car maker'
  const scene = document.createScene('proxy')
  const zones: Proxy['zones'] = []
  let count = 0
  for (const { name, label } of ZONES) {
    const mesh = merge(...(meshes.get(name) ?? []))
    if (mesh.indices.length === 0) continue
    count += triangles(mesh)
    const primitive = document
      .createPrimitive()
      .setAttribute('POSITION', document.createAccessor().setType('VEC3').setArray(new Float32Array(mesh.positions)).setBuffer(buffer))
      .setIndices(document.createAccessor().setType('SCALAR').setArray(new Uint32Array(mesh.indices)).setBuffer(buffer))
    scene.addChild(document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive)))
    zones.push({ name, label, box: boxOf(mesh) })
  }
  return { document, triangles: count, zones }
}

function moved(mesh: Mesh, from: Part, to: Part): Mesh {
  const s = to.copyOf?.turned ? -1 : 1
  const positions = mesh.positions.map((v, k) => {
    const axis = k % 3
    return (axis === 1 ? 1 : s) * (v - from.origin[axis]!) + to.origin[axis]!
  })
  return { ...mesh, positions }
}

function boxOf(mesh: Mesh): [Vec3, Vec3] {
  const low: Vec3 = [Infinity, Infinity, Infinity]
  const high: Vec3 = [-Infinity, -Infinity, -Infinity]
  for (let k = 0; k < vertices(mesh); k++)
    positionOf(mesh, k).forEach((v, axis) => {
      low[axis] = Math.min(low[axis]!, v)
      high[axis] = Math.max(high[axis]!, v)
    })
  const round = (v: number): number => Math.round(v * 1e4) / 1e4
  return [low.map(round) as Vec3, high.map(round) as Vec3]
}
