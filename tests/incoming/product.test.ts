import { expect, test } from 'vitest'
import { objectionsTo } from '../../assets/pipeline/check/standard.ts'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { modelReader } from '../../assets/pipeline/reader.ts'
import { reportSchema } from '../../src/contract/incoming/report.ts'
import { readManifest } from '../../src/world/product/manifest.ts'
import { boxCar, glbOf } from './models.ts'

const made = await makeProductOf(await glbOf(boxCar()), 'auto.glb')

test('I1: a model becomes three levels, a likeness and a description that the room reads', async () => {
  expect(made.report.findings).toEqual([])
  expect(made.report.outcome).toBe('ready')
  expect([...made.files.keys()].toSorted()).toEqual(['attention.bin', 'full.glb', 'headset.glb', 'light.glb', 'product.json', 'proxy.glb'])
  expect(reportSchema.parse(JSON.parse(JSON.stringify(made.report)))).toEqual(made.report)
  const manifest = readManifest(made.files.get('product.json')!.slice().buffer)
  expect(manifest.size.map((v) => Math.round(v * 10) / 10)).toEqual([1.8, 1.6, 4.2])
  for (const level of ['light', 'headset', 'full'] as const) expect(manifest.levels[level].bytes).toBe(made.files.get(`${level}.glb`)!.length)
})

test('I4: what goes out holds against the standard, and stands on the floor over the origin', async () => {
  for (const [name, bytes] of made.files) if (name.endsWith('.glb')) expect([name, await objectionsTo(bytes)]).toEqual([name, []])
  const { getBounds } = await import('@gltf-transform/functions')
  const document = await (await modelReader()).readBinary(made.files.get('full.glb')!)
  const { min, max } = getBounds(document.getRoot().listScenes()[0]!)
  expect(min[1]).toBeCloseTo(0, 3)
  for (const k of [0, 2]) expect(min[k]! + max[k]!).toBeCloseTo(0, 3)
})

test('I5: what stands still is drawn together and knows its parts; doors and wheels are drawn by themselves', async () => {
  const document = await (await modelReader()).readBinary(made.files.get('full.glb')!)
  const still = document.getRoot().listNodes().find((node) => node.getName() === 'body-still')!.getMesh()!
  expect(still.getExtras()).toEqual({ parts: ['karosserie', 'zierleiste', 'windschutzscheibe'] })
  expect(still.listPrimitives()).toHaveLength(2)
  const whose = still.listPrimitives().flatMap((primitive) => [...primitive.getAttribute('_PART')!.getArray()!])
  expect(new Set(whose)).toEqual(new Set([0, 1, 2]))
  expect(made.report.before!.draws).toBe(11)
  expect(made.report.after!.full.draws).toBe(10)
})

test('I7: its doors, wheels and pane are found', () => {
  const kinds = made.report.parts.map(({ kind, side, end }) => [kind, side, end].join(' ')).toSorted()
  expect(kinds).toEqual(['door left front', 'door left rear', 'door right front', 'door right rear', 'glass  front', 'wheel left front', 'wheel left rear', 'wheel right front', 'wheel right rear'])
})

test.each([[0.01, 'centimetres'], [0.001, 'millimetres']])('I4: a model in units of %s m (%s) comes out in metres, and that is said', async (unit) => {
  const { report } = await makeProductOf(await glbOf(boxCar(unit)), 'auto.glb')
  expect(report.size).toEqual(made.report.size)
  expect(report.findings.map(({ code }) => code)).toEqual(['other-units'])
})
