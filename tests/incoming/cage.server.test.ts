import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inCage } from '../../server/incoming/cage.ts'
import { findFence } from '../../server/incoming/fence.ts'
import { boxCar, glbOf } from './models.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'parlour-cage-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))
const fence = await findFence()
const put = (bytes: Uint8Array | string) => writeFile(join(folder, 'in'), bytes)

test('I8: a model is made a product behind the fence that this system has', { timeout: 120_000 }, async () => {
  await put(await glbOf(boxCar()))
  const end = await inCage({ folder, name: 'auto.glb', fence })
  expect(end.end === 'report' ? end.report.outcome : end).toBe('ready')
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(['attention.bin', 'full.glb', 'headset.glb', 'light.glb', 'product.json', 'proxy.glb', 'report.json'])
})

test('I8: what is refused ends with a report, too', { timeout: 120_000 }, async () => {
  await put('<html>')
  const end = await inCage({ folder, name: 'auto.glb', fence })
  expect(end.end === 'report' ? end.report.findings.map(({ code }) => code) : end).toEqual(['not-a-model'])
})

test.each([
  ['memory', { resident: 20 << 20, milliseconds: 60_000 }],
  ['time', { resident: 2 ** 31, milliseconds: 200 }]
] as const)('I8: beyond its %s the process is ended', { timeout: 120_000 }, async (end, limits) => {
  await put(await glbOf(boxCar()))
  expect((await inCage({ folder, name: 'auto.glb', fence, limits })).end).toBe(end)
})

test('I8: a process that is told to stop is gone at once', { timeout: 120_000 }, async () => {
  await put(await glbOf(boxCar()))
  expect((await inCage({ folder, name: 'auto.glb', fence, signal: AbortSignal.timeout(300) })).end).toBe('stopped')
})
