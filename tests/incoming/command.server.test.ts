import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportSchema } from '../../src/contract/incoming/report.ts'
import { boxCar, clutteredCar, glbOf } from './models.ts'

const root = resolve(import.meta.dirname, '../..')
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'parlour-command-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command as a build server calls it. */
const product = (...args: string[]) => new Promise<{ code: number; out: string; err: string }>((done) => {
  execFile(process.execPath, ['--import', 'tsx', 'assets/pipeline/main.ts', ...args], { cwd: root }, (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }))
})
const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}

test('I1, I3: `npm run product` ends with 0 for what was made, 4 for what is refused and 2 for a wrong call; its output is the report alone where JSON is asked for', { timeout: 120_000 }, async () => {
  const [car, page] = [await put('auto.glb', await glbOf(boxCar())), await put('auto.obj', 'v 0 0 0\n')]
  const [made, refused, wrong] = await Promise.all([product(car, '--out', join(folder, 'made'), '--json'), product(page, '--out', join(folder, 'none'), '--json'), product(car)])
  const report = reportSchema.parse(JSON.parse(made.out))
  expect([made.code, report.outcome]).toEqual([0, 'ready'])
  expect((await readdir(join(folder, 'made'))).toSorted()).toEqual([...report.files.map(({ file }) => file), 'report.json'].toSorted())
  expect([refused.code, reportSchema.parse(JSON.parse(refused.out)).findings.map(({ code }) => code)]).toEqual([4, ['convert-obj']])
  expect(await readdir(join(folder, 'none'))).toEqual(['report.json'])
  expect([wrong.code, wrong.out, wrong.err]).toEqual([2, '', expect.stringMatching(/--out DIR/)])
})

test('I6: with --strict what is red for a device ends with 3, and is made all the same; for people it says what is over', { timeout: 120_000 }, async () => {
  const file = await put('Messewagen.glb', await glbOf(clutteredCar()))
  const [strict, plain] = await Promise.all([product(file, '--out', join(folder, 'strict'), '--strict'), product(file, '--out', join(folder, 'plain'))])
  expect([strict.code, plain.code]).toEqual([3, 0])
  expect(strict.out).toMatch(/^phone: red, .+ over /m)
  expect(await readdir(join(folder, 'strict'))).toContain('product.json')
})
