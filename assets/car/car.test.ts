import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { validateBytes } from 'gltf-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { EXTMeshoptCompression } from '@gltf-transform/extensions'
import { coarseBuild, sha256 } from './coarse-build.ts'
import { figuresOf } from './gltf/figures.ts'
import { reader } from './gltf/pack.ts'
import { VARIANTS } from './materials/materials.ts'
import { LEVELS } from './parts/part.ts'
import { DESIGNS } from './parts/wheels/designs.ts'
import type { Document } from '@gltf-transform/core'
import type { MappingList } from '@gltf-transform/extensions'
import type { CoarseBuild } from './coarse-build.ts'
import type { Manifest } from './gltf/manifest.ts'
import type { Level } from './parts/part.ts'

/** The names that showrooms are written with. */
const PARTS = `body bonnet tailgate door-front-left door-front-right door-rear-left door-rear-right glass-windscreen glass-rear
  glass-roof lamps-front lamps-rear mirror-left mirror-right wheel-front-left wheel-front-right wheel-rear-left
  wheel-rear-right seats-front seats-rear dashboard steering-wheel charge-port`.split(/\s+/)
const OPENING = 'door-front-left door-front-right door-rear-left door-rear-right bonnet tailgate charge-port glass-front-left glass-front-right'.split(' ')
const MOTIONS: Record<string, string[]> = {
  open: OPENING,
  fold: ['mirror-left', 'mirror-right'],
  sweep: ['wipers'],
  steer: ['steering-wheel'],
  roll: ['wheel-front-left-hub'],
}
const BUDGETS: Record<Level, { bytes: number; triangles: number; draws: number; textures: number }> = {
  light: { bytes: 270 * 1024, triangles: 10_000, draws: 60, textures: 8 * 2 ** 20 },
  headset: { bytes: 4 * 1024 * 1024, triangles: 250_000, draws: 60, textures: 96 * 2 ** 20 },
  full: { bytes: 4 * 1024 * 1024, triangles: 400_000, draws: 200, textures: 96 * 2 ** 20 },
}
const committed = join(import.meta.dirname, '../../public/product/one')

let build: CoarseBuild
let manifest: Manifest
const documents = {} as Record<Level, Document>

beforeAll(async () => {
  build = await coarseBuild()
  manifest = JSON.parse(await readFile(join(build.folder, 'product.json'), 'utf8')) as Manifest
  const io = await reader()
  for (const level of LEVELS) documents[level] = await io.read(join(build.folder, manifest.levels[level].file))
}, 180_000)

const nodeNames = (level: Level): string[] => documents[level].getRoot().listNodes().map((n) => n.getName())
const boxOf = (name: string): Manifest['parts'][number]['box'] => manifest.parts.find((p) => p.name === name)!.box

describe('the names', () => {
  it.each(LEVELS)('are all in the %s level, and once each', (level) => {
    const names = nodeNames(level).filter((n) => n !== '')
    expect(names).toEqual(expect.arrayContaining(PARTS))
    expect(new Set(names).size).toBe(names.length)
  })

  it('are the same in the manifest as in the files, with both languages and one rule', () => {
    const listed = manifest.parts.map((p) => p.name)
    for (const level of LEVELS) expect(nodeNames(level).filter((n) => n !== '').toSorted()).toEqual(listed.toSorted())
    for (const part of manifest.parts) {
      expect(part.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(part.label.en.length * part.label.fr.length).toBeGreaterThan(0)
    }
  })

  it('have their parents as the manifest says', () => {
    for (const node of documents.full.getRoot().listNodes()) {
      if (node.getName() === '') continue
      const part = manifest.parts.find((p) => p.name === node.getName())!
      expect(node.getParentNode()?.getName() ?? undefined).toBe(part.parent)
    }
  })
})

describe('the clips (SPEC O2)', () => {
  it('are named by part and motion, and move what the manifest says about the place and axis that it says', () => {
    for (const [motion, parts] of Object.entries(MOTIONS)) expect(manifest.clips.filter((c) => c.motion === motion).map((c) => c.part).toSorted()).toEqual(parts.toSorted())
    const named = new Map(documents.full.getRoot().listNodes().map((n) => [n.getName(), n]))
    for (const { name, motion, moves } of manifest.clips) {
      expect(name.endsWith(`-${motion}`)).toBe(true)
      const clip = documents.full.getRoot().listAnimations().find((a) => a.getName() === name)!
      expect(clip.listChannels().map((c) => c.getTargetNode()!.getName()).toSorted()).toEqual(moves.map((m) => m.part).toSorted())
      for (const { part, at } of moves) {
        const place = named.get(part)!.getWorldTranslation()
        at.forEach((value, k) => expect(place[k]).toBeCloseTo(value, 3))
      }
    }
  })

  it('steer both front wheels with the steering wheel, roll all four, and come back where they sweep', () => {
    expect(manifest.clips.find((c) => c.motion === 'steer')!.moves.map((m) => m.part).toSorted()).toEqual(['steering-wheel', 'wheel-front-left', 'wheel-front-right'])
    expect(manifest.clips.find((c) => c.motion === 'roll')!.moves).toHaveLength(4)
    for (const { name } of manifest.clips.filter((c) => c.motion === 'sweep'))
      for (const sampler of documents.full.getRoot().listAnimations().find((a) => a.getName() === name)!.listSamplers()) {
        const output = sampler.getOutput()!
        const angle = (k: number): number => 2 * Math.acos(Math.min(1, Math.abs(output.getElement(k, [0, 0, 0, 1])[3]!)))
        expect(angle(0)).toBeLessThan(0.02)
        expect(angle(output.getCount() - 1)).toBeLessThan(0.02)
        expect(Math.max(...Array.from({ length: output.getCount() }, (_, k) => angle(k)))).toBeGreaterThan(1.2)
      }
  })

  it('turn every opening part from shut to open about its own node', () => {
    for (const level of LEVELS)
      for (const { name, part, seconds } of manifest.clips.filter((c) => c.motion === 'open')) {
        const clip = documents[level].getRoot().listAnimations().find((a) => a.getName() === name)!
        const [channel] = clip.listChannels()
        expect(channel!.getTargetNode()!.getName()).toBe(part)
        const sampler = channel!.getSampler()!
        const times = sampler.getInput()!.getArray()!
        expect([times[0], times[times.length - 1]]).toEqual([0, expect.closeTo(seconds, 5)])
        const first = sampler.getOutput()!.getElement(0, [])
        const last = sampler.getOutput()!.getElement(times.length - 1, [])
        expect(first).toEqual([expect.closeTo(0, 4), expect.closeTo(0, 4), expect.closeTo(0, 4), expect.closeTo(1, 4)])
        expect((2 * Math.acos(Math.abs(last[3]!)) * 180) / Math.PI).toBeGreaterThan(part.startsWith('glass-') ? 7 : 40)
      }
  })

  it('open outward: doors away from the car, bonnet and tailgate up', () => {
    for (const { part } of manifest.clips.filter((c) => c.motion === 'open' && !c.part.startsWith('glass-'))) {
      const node = documents.full.getRoot().listNodes().find((n) => n.getName() === part)!
      const clip = documents.full.getRoot().listAnimations().find((a) => a.getName() === `${part}-open`)!
      const output = clip.listSamplers()[0]!.getOutput()!
      const [x, y, z, w] = output.getElement(output.getCount() - 1, [0, 0, 0, 1])
      const origin = node.getTranslation()
      const [low, high] = boxOf(part)
      const middle = [0, 1, 2].map((k) => (low[k]! + high[k]!) / 2 - origin[k]!) as [number, number, number]
      const t = [2 * (y * middle[2] - z * middle[1]), 2 * (z * middle[0] - x * middle[2]), 2 * (x * middle[1] - y * middle[0])] as const
      const moved = [w * t[0] + y * t[2] - z * t[1], w * t[1] + z * t[0] - x * t[2]] as const
      if (part === 'bonnet' || part === 'tailgate') expect(moved[1]).toBeGreaterThan(0.2)
      else expect(moved[0] * Math.sign(low[0] + high[0])).toBeGreaterThan(0.05)
    }
  })
})

describe('the variants', () => {
  it('are all in every level, at least six paints and three interiors', () => {
    expect(VARIANTS.filter((v) => v.axis === 'paint').length).toBeGreaterThanOrEqual(6)
    expect(VARIANTS.filter((v) => v.axis === 'interior').length).toBeGreaterThanOrEqual(3)
    expect(manifest.variants.map((v) => v.name)).toEqual(VARIANTS.map((v) => v.name))
  })

  it.each(LEVELS)('of one axis leave the other alone in the %s level', (level) => {
    const axisOf = new Map(VARIANTS.map((v) => [v.name, v.axis]))
    const seen = new Set<string>()
    for (const mesh of documents[level].getRoot().listMeshes())
      for (const primitive of mesh.listPrimitives()) {
        const list = primitive.getExtension<MappingList>('KHR_materials_variants')
        if (!list) continue
        const names = list.listMappings().flatMap((m) => m.listVariants().map((v) => v.getName()))
        const axes = new Set(names.map((n) => axisOf.get(n)))
        expect(axes.size).toBe(1)
        const [axis] = axes
        seen.add(axis!)
        expect(names.toSorted()).toEqual(VARIANTS.filter((v) => v.axis === axis).map((v) => v.name).toSorted())
        expect(primitive.getMaterial()!.getName().startsWith(`${VARIANTS.find((v) => v.axis === axis)!.name}`)).toBe(true)
      }
    expect(seen).toEqual(new Set(['paint', 'interior']))
  })
})

describe('the lights (SPEC O1)', () => {
  it('have a pixel each in the picture of one material, at every level', () => {
    for (const level of LEVELS) {
      const material = documents[level].getRoot().listMaterials().find((m) => m.getName() === manifest.lights.material)!
      expect(material.getEmissiveTexture()!.getSize()).toEqual([manifest.lights.lamps.length, 1])
    }
    expect(manifest.lights.lamps.map((lamp) => lamp.name)).toEqual(expect.arrayContaining(['day', 'dipped', 'tail', 'brake', 'left', 'right']))
  })

  it('stand on the side that they are named for', () => {
    expect(boxOf('lights-left')[0][0]).toBeGreaterThan(0)
    expect(boxOf('lights-right')[1][0]).toBeLessThan(0)
    expect(boxOf('lights-dipped')[0][2]).toBeGreaterThan(1.5)
    expect(boxOf('lights-brake')[1][2]).toBeLessThan(-1.5)
  })
})

describe('what several parts draw at once (SPEC O3)', () => {
  it('says at every vertex whose it is', () => {
    for (const level of LEVELS)
      for (const mesh of documents[level].getRoot().listMeshes()) {
        const { parts } = mesh.getExtras() as { parts?: string[] }
        for (const primitive of mesh.listPrimitives()) {
          const whose = primitive.getAttribute('_PART')
          expect(whose !== null).toBe(parts !== undefined)
          if (!whose || !parts) continue
          for (let k = 0; k < whose.getCount(); k += 97) expect(parts[Math.round(whose.getElement(k, [0])[0]! * 255)]).toBeDefined()
        }
      }
  })
})

describe('the likeness for measuring', () => {
  it('has about twenty named zones in few triangles, each where the car has it', async () => {
    const { file, triangles, zones } = manifest.proxy
    expect(triangles).toBeLessThanOrEqual(20_000)
    expect(zones.length).toBeGreaterThanOrEqual(18)
    expect(zones.length).toBeLessThanOrEqual(28)
    const document = await (await reader()).read(join(build.folder, file))
    expect(document.getRoot().listNodes().map((n) => n.getName()).filter(Boolean).toSorted()).toEqual(zones.map((z) => z.name).toSorted())
    for (const name of ['dashboard', 'steering-wheel', 'seats-front', 'seats-rear', 'bonnet', 'door-front-left', 'wheel-rear-right']) {
      const [low, high] = zones.find((z) => z.name === name)!.box
      const whole = boxOf(name)
      for (const axis of [0, 1, 2]) {
        // A zone may hold what belongs to the part, too: screens on the dashboard, glass in a door.
        expect(low[axis]!).toBeGreaterThan(whole[0][axis]! - 0.2)
        expect(high[axis]!).toBeLessThan(whole[1][axis]! + 0.2)
      }
    }
  })
})

describe('the wheels', () => {
  it('each have every design as a child and show exactly one', () => {
    for (const wheel of PARTS.filter((n) => n.startsWith('wheel-'))) {
      const children = manifest.parts.filter((p) => p.parent === `${wheel}-hub`)
      expect(manifest.parts.filter((p) => p.parent === wheel).map((p) => p.name).toSorted()).toEqual([`${wheel}-calliper`, `${wheel}-hub`])
      const designs = DESIGNS.map((d) => `${wheel}-${d.name}`)
      expect(children.map((c) => c.name)).toEqual(expect.arrayContaining([...designs, `${wheel}-tyre`]))
      expect(children.filter((c) => designs.includes(c.name) && !c.hidden)).toHaveLength(1)
    }
  })

  it('share their triangles: one mesh for each design', () => {
    for (const design of DESIGNS) {
      const meshes = new Set(
        documents.full.getRoot().listNodes()
          .filter((n) => new RegExp(`^wheel-(front|rear)-(left|right)-${design.name}$`).test(n.getName()))
          .map((n) => n.getMesh() ?? n.listChildren()[0]?.getMesh()),
      )
      expect(meshes.size).toBe(1)
    }
  })

  it('stand on the floor', () => {
    for (const wheel of PARTS.filter((n) => n.startsWith('wheel-'))) expect(boxOf(wheel)[0][1]).toBeCloseTo(0, 2)
  })
})

describe('the size', () => {
  it('is that of a compact car, its wheels centred on the origin', () => {
    const [width, height, length] = manifest.size
    expect(length).toBeGreaterThan(4.1)
    expect(length).toBeLessThan(4.4)
    expect(width).toBeGreaterThan(1.75)
    expect(width).toBeLessThan(1.95)
    expect(height).toBeGreaterThan(1.4)
    expect(height).toBeLessThan(1.56)
    const middle = (name: string): number => (boxOf(name)[0][2] + boxOf(name)[1][2]) / 2
    expect(middle('wheel-front-left') + middle('wheel-rear-left')).toBeCloseTo(0, 2)
    expect(middle('wheel-front-left')).toBeGreaterThan(1)
  })

  it('follows the parameters: a long car is longer, a tall one taller', () => {
    expect(build.others.long[2] - manifest.size[2]).toBeGreaterThan(0.25)
    expect(build.others.tall[1] - manifest.size[1]).toBeGreaterThan(0.08)
  })
})

describe('the mirrors', () => {
  it.each(['headset', 'full'] as const)('have glass of their own at the %s level, which a showroom can give a picture of its own', (level) => {
    const io = documents[level].getRoot()
    for (const name of ['mirror-left', 'mirror-right']) {
      const node = io.listNodes().find((n) => n.getName() === name)!
      const meshes = [node, ...node.listChildren()].flatMap((n) => n.getMesh()?.listPrimitives() ?? [])
      expect(meshes.map((p) => p.getMaterial()?.getName())).toContain('mirror')
    }
    const body = io.listNodes().find((n) => n.getName() === 'body')!
    expect([body, ...body.listChildren()].flatMap((n) => n.getMesh()?.listPrimitives() ?? []).map((p) => p.getMaterial()?.getName())).toContain('mirror')
    expect(manifest.mirrors.map(({ part }) => part).sort()).toEqual(['mirror-inner', 'mirror-left', 'mirror-right'])
  })
})

describe('the pack', () => {
  it.each(LEVELS)('is drawn at the %s level, too', (level) => {
    for (const name of ['pack-sport', 'pack-sport-tailgate']) {
      const node = documents[level].getRoot().listNodes().find((n) => n.getName() === name)!
      const drawn = [node, ...node.listChildren()].flatMap((n) => n.getMesh()?.listPrimitives() ?? [])
      expect(drawn.reduce((sum, p) => sum + p.getIndices()!.getCount() / 3, 0)).toBeGreaterThan(30)
    }
  })
})

describe('the files (SPEC O4)', () => {
  it('are the same bytes when built again', async () => {
    for (const [name, hash] of Object.entries(build.again)) expect(sha256(await readFile(join(build.folder, name)))).toBe(hash)
    expect(Object.keys(build.again)).toHaveLength(2)
  })

  it.each(LEVELS)('of the %s level have no errors and no warnings, packed or unpacked', async (level) => {
    const packed = await readFile(join(build.folder, manifest.levels[level].file))
    const io = await reader()
    const plain = await io.readBinary(packed)
    plain.createExtension(EXTMeshoptCompression).dispose()
    for (const bytes of [packed, await io.writeBinary(plain)]) {
      const { issues } = await validateBytes(new Uint8Array(bytes))
      expect(issues.messages.filter((m) => m.severity < 2)).toEqual([])
    }
  }, 60_000)

  it('that are committed keep their budgets and are what their manifest says', async () => {
    const listed = JSON.parse(await readFile(join(committed, 'product.json'), 'utf8')) as Manifest
    for (const level of LEVELS) {
      const { file, bytes, triangles, draws, textures } = listed.levels[level]
      expect((await stat(join(committed, file))).size).toBe(bytes)
      expect(bytes).toBeLessThanOrEqual(BUDGETS[level].bytes)
      expect(triangles).toBeLessThanOrEqual(BUDGETS[level].triangles)
      expect(draws).toBeLessThanOrEqual(BUDGETS[level].draws)
      expect(textures).toBeLessThanOrEqual(BUDGETS[level].textures)
      const io = await reader()
      const hidden = new Set(listed.parts.filter((p) => p.hidden).map((p) => p.name))
      expect(figuresOf(await io.read(join(committed, file)), hidden)).toEqual({ triangles, draws, textures })
    }
    expect(listed.parts.map((p) => p.name)).toEqual(manifest.parts.map((p) => p.name))
    expect(listed.variants).toEqual(manifest.variants)
  }, 60_000)
})
