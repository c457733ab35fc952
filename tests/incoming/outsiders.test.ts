import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { zip } from './zip.ts'

const packageFolder = (name: string): string => {
  const [folder] = createRequire(import.meta.url).resolve.paths(name)!.filter((each) => each.endsWith('node_modules')).map((each) => join(each, name)).filter((each) => {
    try {
      return readFileSync(join(each, 'package.json')).length > 0
    } catch {
      return false
    }
  })
  if (!folder) throw new Error(`${name} is not installed`)
  return folder
}
const profiles = join(packageFolder('@webxr-input-profiles/assets'), 'dist/profiles')
const threebox = join(packageFolder('threebox-plugin'), 'examples/models')
const poimandres = join(packageFolder('@pmndrs/assets'), 'models')
const here = join(import.meta.dirname, 'outsiders')

/** A model by others: what it comes from as `LICENCES.md` names that, and which one of it, in whatever dress. */
interface Brought {
  readonly source: string
  readonly model: string
  readonly bytes: () => Uint8Array
}
const profile = (name: string): Brought => ({ source: '@webxr-input-profiles/assets', model: name, bytes: () => readFileSync(join(profiles, `${name}.glb`)) })
const example = (name: string): Brought => ({ source: 'threebox-plugin', model: name, bytes: () => readFileSync(join(threebox, name)) })
const asset = (name: string): Brought => ({ source: '@pmndrs/assets', model: name, bytes: () => Buffer.from(/base64,([A-Za-z0-9+/=]+)/.exec(readFileSync(join(poimandres, `${name}.glb.js`), 'utf8'))![1]!, 'base64') })
/** By the folder that a source lies in. */
const KEPT: Readonly<Record<string, string>> = { 'easy-gltf': 'easy-gltf', 'gltf-json': 'gltf-json', 'qmuntal-gltf': 'github.com/qmuntal/gltf', gradio: 'gradio' }
const kept = (name: string): Brought => ({ source: KEPT[name.split('/')[0]!]!, model: name, bytes: () => readFileSync(join(here, name)) })
/** A glTF with its numbers beside it, as a zip; its pictures are named from elsewhere in the folder. */
const folder = (name: string, ...beside: string[]): Brought => ({ ...example(name), bytes: () => zip([name, ...beside].map((each) => ({ name: each, data: new Uint8Array(readFileSync(join(threebox, dirname(name), each.split('/').pop()!))) }))) })

/** What somebody would zip who has such a folder. */
const zipped = (under: string, ...names: string[]): Brought => ({ ...kept(`${under}/${names[0]!}`), bytes: () => zip(names.map((name) => ({ name, data: new Uint8Array(kept(`${under}/${name}`).bytes()) }))) })

interface Expected {
  /** Of the model as it came. */
  triangles?: number
  draws?: number
  /** Metres; width, height, length. */
  size?: [number, number, number]
  clips?: number
  /** What must be said of it, among anything else. */
  said?: string[]
  /** Why it is refused, and where. */
  refused?: [code: string, place: RegExp]
}

/** Made by others: none of them was made, or changed, for these tests. */
const MODELS: [name: string, brought: Brought, expected: Expected][] = [
  ['generic-hand.glb', profile('generic-hand/left'), { triangles: 2314, draws: 1, size: [0.077, 0.212, 0.146] }],
  ['generic-fixed-hand.glb', profile('generic-fixed-hand/right'), { triangles: 2314, draws: 1 }],
  ['oculus-go.glb', profile('oculus-go/none'), { triangles: 3494, draws: 3, size: [0.043, 0.062, 0.126] }],
  ['pico-4u.glb', profile('pico-4u/left'), { triangles: 4731, draws: 8 }],
  ['logitech-mx-ink.glb', profile('logitech-mx-ink/none'), { triangles: 3951, draws: 5, said: ['empty-triangles'] }],
  ['meta-quest-touch-pro.glb', profile('meta-quest-touch-pro/left'), { triangles: 4106, draws: 6 }],
  ['htc-vive.glb', profile('htc-vive/none'), { triangles: 17_344, draws: 6, said: ['empty-triangles'] }],
  ['valve-index.glb', profile('valve-index/left'), { triangles: 8926, draws: 6 }],
  ['microsoft-mixed-reality.glb', profile('microsoft-mixed-reality/left'), { triangles: 6006, draws: 8, said: ['no-names'] }],
  ['google-daydream.glb', profile('google-daydream/none'), { triangles: 292, draws: 1, size: [0.035, 0.018, 0.104] }],

  ['aerial.glb', example('radar/34M_17.glb'), { triangles: 31_842, draws: 1, said: ['no-normals', 'no-names', 'empty-triangles'] }],
  ['car.glb', example('vehicles/car.glb'), { triangles: 324, draws: 1 }],
  ['truck.glb', example('vehicles/truck.glb'), { triangles: 324, draws: 1 }],
  ['eiffel.glb', example('landmarks/eiffel.glb'), { refused: ['odd-size', /scene/] }],
  ['elephant.glb', example('history/elephant.glb'), { triangles: 2993, draws: 2, said: ['no-names'] }],
  ['liberty.glb', example('landmarks/libertystatue.glb'), { triangles: 195_402, draws: 87 }],
  ['plane.glb', example('plane/plane.glb'), { triangles: 1598, draws: 7, size: [10.203, 2.698, 7.625] }],
  ['needle.glb', example('landmarks/spaceneedle.glb'), { triangles: 3160, draws: 1, said: ['no-normals', 'no-names'] }],
  ['soldier.glb', example('Soldier.glb'), { triangles: 11_376, draws: 2, clips: 4, said: ['against-the-standard'] }],
  ['windmill.gltf', example('windmill_a/windmill_a.gltf'), { refused: ['not-self-contained', /^\/buffers\/0\/uri$/] }],
  ['windmill.zip', folder('windmill_a/windmill_a.gltf', 'windmill_a/windmill_a.bin'), { refused: ['not-self-contained', /^\/images\/\d+\/uri$/] }],

  ['bunny.glb', asset('bunny'), { triangles: 5648, draws: 1, size: [1.831, 1.831, 1.395] }],
  ['suzi.glb', asset('suzi'), { triangles: 14_842, draws: 1 }],
  ['pmndrs.glb', asset('pmndrs'), { triangles: 1552, draws: 1, said: ['empty-triangles'] }],

  ['box_sparse.glb', kept('easy-gltf/box_sparse.glb'), { triangles: 12, draws: 1, size: [1, 1, 1], clips: 1, said: ['no-normals', 'against-the-standard'] }],
  ['cube.glb', kept('easy-gltf/cube.glb'), { triangles: 12, draws: 1, said: ['left-out'] }],
  ['cube_color.glb', kept('easy-gltf/cube_color.glb'), { triangles: 12, draws: 1, size: [2, 2, 2] }],
  ['head.glb', kept('easy-gltf/head.glb'), { triangles: 2492, draws: 1, said: ['left-out'] }],
  ['complete.glb', kept('easy-gltf/complete.glb'), { triangles: 20_059, draws: 20, said: ['left-out', 'no-names', 'no-normals', 'not-triangles', 'other-units'] }],
  ['cube_classic.gltf', kept('easy-gltf/cube_classic.gltf'), { refused: ['not-self-contained', /^\/buffers\/0\/uri$/] }],

  ['minimal_accessor_invalid.gltf', kept('gltf-json/minimal_accessor_invalid.gltf'), { triangles: 1, draws: 1, said: ['against-the-standard', 'no-names', 'no-normals'] }],
  ['without_buffer_view.gltf', kept('gltf-json/non_sparse_accessor_without_buffer_view.gltf'), { refused: ['nothing-to-see', /scene/] }],

  ['BoxVertexColors.glb', kept('qmuntal-gltf/BoxVertexColors.glb'), { triangles: 12, draws: 1 }],
  ['OrientationTest.glb', kept('qmuntal-gltf/OrientationTest.glb'), { triangles: 524, draws: 13 }],
  ['Cameras.gltf', kept('qmuntal-gltf/Cameras.gltf'), { triangles: 2, draws: 1, said: ['against-the-standard', 'left-out', 'no-names', 'no-normals'] }],
  ['Triangle.gltf', kept('qmuntal-gltf/Triangle.gltf'), { triangles: 1, draws: 1, said: ['no-names', 'no-normals'] }],
  ['TriangleWithoutIndices.gltf', kept('qmuntal-gltf/TriangleWithoutIndices.gltf'), { triangles: 1, draws: 1, said: ['no-names', 'no-normals'] }],
  ['simple.gltf', kept('qmuntal-gltf/simple.gltf'), { triangles: 2, draws: 2, said: ['against-the-standard', 'no-names'] }],
  ['Box With Spaces.zip', zipped('qmuntal-gltf/box', 'Box With Spaces.gltf', 'Box With Spaces.bin', 'Normal Map.png', 'Roughness Metallic.png', 'glTF Logo With Spaces.png'), { triangles: 12, draws: 1, said: ['against-the-standard'] }],
  ['Cube.zip', zipped('qmuntal-gltf/cube', 'Cube.gltf', 'Cube.bin', 'Cube_BaseColor.png', 'Cube_MetallicRoughness.png'), { triangles: 12, draws: 1, said: ['against-the-standard'] }],
  ['AnimatedCube.gltf', kept('qmuntal-gltf/cube/AnimatedCube.gltf'), { refused: ['not-self-contained', /^\/buffers\/0\/uri$/] }],

  ['Fox.gltf', kept('gradio/Fox.gltf'), { triangles: 576, draws: 1, size: [0.252, 0.79, 1.547], clips: 3, said: ['no-normals', 'other-units', 'against-the-standard'] }]
]

test.each(MODELS)('I1, I3, I4: %s, made by others', { timeout: 180_000 }, async (name, { bytes }, { triangles, draws, size, clips = 0, said = [], refused }) => {
  const { report, files } = await makeProductOf(new Uint8Array(bytes()), name)
  const codes = report.findings.map(({ code }) => code)
  if (refused) {
    expect([report.outcome, codes[0]]).toEqual(['refused', refused[0]])
    expect(report.findings[0]!.places[0]).toMatch(refused[1])
    expect(files.size).toBe(0)
    return
  }
  expect([report.outcome, codes.toSorted()]).toEqual(['ready', [...said].toSorted()])
  expect(report.before).toMatchObject({ triangles, draws })
  expect(report.clips).toHaveLength(clips)
  if (size) expect(report.size).toEqual(size)
  expect([...files.keys()]).toContain('product.json')
  // Never more to draw than came, and the first picture stays within its budget.
  expect(report.after!.full.draws).toBeLessThanOrEqual(report.before!.draws)
  expect(report.after!.light.triangles).toBeLessThanOrEqual(9900)
  expect(report.gate.map(({ verdict }) => verdict)).not.toContain('red')
})

test('made by others: at least forty models of at least six sources, at most ten of each, as many as the list of licences says', () => {
  const listed = readFileSync(join(here, 'LICENCES.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `')).map((line) => {
    const [source, models, where, licence] = line.split('|').slice(1, -1).map((cell) => cell.trim())
    expect(where && licence, source).toMatch(/\w/)
    return [/`([^`]+)`/.exec(source!)![1]!, Number.parseInt(models!, 10)] as const
  })
  for (const [name, , { refused, triangles, draws }] of MODELS) expect(refused ?? (triangles && draws), `what is expected of ${name}`).toBeTruthy()
  const read: Record<string, number> = {}
  for (const { source } of new Map(MODELS.map(([, brought]) => [`${brought.source} ${brought.model}`, brought])).values()) read[source] = (read[source] ?? 0) + 1
  expect(read).toEqual(Object.fromEntries(listed))
  expect(listed.length).toBeGreaterThanOrEqual(6)
  expect(listed.reduce((sum, [, models]) => sum + models, 0)).toBeGreaterThanOrEqual(40)
  expect(Math.max(...listed.map(([, models]) => models))).toBeLessThanOrEqual(10)
})
